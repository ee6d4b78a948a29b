/// The features by which the next transition is chosen, after [Zhang and Nivre 2011].
///
/// [Zhang and Nivre 2011]: https://aclanthology.org/P11-2033/
package struct ParserFeatures: Sendable {
  private let forms: [UInt64]
  private let tags: [UInt64]
  private let coarse: [UInt64]

  /// - Parameters:
  ///   - traits: of the words.
  ///   - tags: the words' tags with their features, from 1.
  ///   - coarse: their universal parts of speech, from 1.
  package init(_ traits: [WordTraits], tags: [UInt64], coarse: [UInt64]) {
    forms = traits.map(\.form) + [Self.root]
    self.tags = tags + [Self.root]
    self.coarse = coarse + [Self.root]
  }

  private static let root: UInt64 = 0xF00D

  private struct Node {
    var index: Int
    var form: UInt64 = 0
    var tag: UInt64 = 0
    var coarse: UInt64 = 0
  }

  private func node(_ index: Int) -> Node {
    guard index >= 0, index < forms.count else { return Node(index: -1) }
    return Node(index: index, form: forms[index], tag: tags[index], coarse: coarse[index])
  }

  /// The features of a state.
  ///
  /// - Parameters:
  ///   - state: one that is not finished.
  ///   - keys: is emptied and filled.
  package func collect(_ state: borrowing ParserState, into keys: inout [UInt64]) {
    keys.removeAll(keepingCapacity: true)
    var template: UInt64 = 1000
    func add(_ value: UInt64) {
      template &+= 1
      keys.append(mixed(template, value))
    }
    let depth = state.stack.count
    let s0 = node(depth > 0 ? state.stack[depth - 1] : -1)
    let s1 = node(depth > 1 ? state.stack[depth - 2] : -1)
    let s2 = node(depth > 2 ? state.stack[depth - 3] : -1)
    let b0 = node(state.next)
    let b1 = node(state.next + 1)
    let b2 = node(state.next + 2)
    let b3 = node(state.next + 3)
    let none = ParserState.Children()
    let c0 = s0.index >= 0 ? state.children[s0.index] : none
    let c1 = s1.index >= 0 ? state.children[s1.index] : none
    let cb = state.children[b0.index]
    func relation(_ node: Node) -> UInt64 {
      node.index >= 0 ? UInt64(state.relations[node.index]) : 0
    }
    let s0l = node(c0.left.0)
    let s0r = node(c0.right.0)
    let s1l = node(c1.left.0)
    let s1r = node(c1.right.0)
    let b0l = node(cb.left.0)
    let s0l2 = node(c0.left.1)
    let s0r2 = node(c0.right.1)
    let b0l2 = node(cb.left.1)

    // Words alone.
    add(0)
    for part in [s0, s1, b0, b1] {
      add(part.form)
      add(part.tag)
      add(mixed(part.form, part.tag))
    }
    add(s2.tag)
    add(s2.form)
    add(b2.tag)
    add(b2.form)
    add(b3.tag)

    // Pairs.
    let s0wt = mixed(s0.form, s0.tag)
    let s1wt = mixed(s1.form, s1.tag)
    let b0wt = mixed(b0.form, b0.tag)
    add(mixed(s0wt, b0wt))
    add(mixed(s0wt, b0.form))
    add(mixed(s0.form, b0wt))
    add(mixed(s0wt, b0.tag))
    add(mixed(s0.tag, b0wt))
    add(mixed(s0.form, b0.form))
    add(mixed(s0.tag, b0.tag))
    add(mixed(b0.tag, b1.tag))
    add(mixed(b0.form, b1.tag))
    add(mixed(b0.tag, b1.form))
    add(mixed(s0.tag, b1.tag))
    add(mixed(s1.tag, s0.tag))
    add(mixed(s1.form, s0.form))
    add(mixed(s1wt, s0.tag))
    add(mixed(s1.tag, s0wt))
    add(mixed(s1.tag, b0.tag))
    add(mixed(s1.form, b0.tag))
    add(mixed(s1.tag, b0.form))

    // Three and four.
    let s0b0 = mixed(s0.tag, b0.tag)
    let s1s0 = mixed(s1.tag, s0.tag)
    add(mixed(s0b0, b1.tag))
    add(mixed(mixed(b0.tag, b1.tag), b2.tag))
    add(mixed(s1s0, b0.tag))
    add(mixed(s1s0, b0.form))
    add(mixed(mixed(s1.form, s0.tag), b0.tag))
    add(mixed(mixed(s1.tag, s0.form), b0.tag))
    add(mixed(mixed(s2.tag, s1.tag), s0.tag))
    add(mixed(mixed(s0b0, b1.tag), b2.tag))
    add(mixed(mixed(s1s0, b0.tag), b1.tag))
    add(mixed(mixed(s1.coarse, s0.coarse), mixed(b0.coarse, mixed(b1.coarse, b2.coarse))))
    add(mixed(mixed(s0.form, b0.tag), b1.tag))
    add(mixed(mixed(s0.tag, b0.form), b1.tag))
    add(mixed(mixed(s0.tag, b0.tag), b1.form))

    // Dependents.
    add(mixed(s0b0, s0l.tag))
    add(mixed(s0b0, s0r.tag))
    add(mixed(s0b0, b0l.tag))
    add(mixed(s1s0, s1l.tag))
    add(mixed(s1s0, s1r.tag))
    add(mixed(s1s0, s0l.tag))
    add(mixed(s1s0, s0r.tag))
    add(mixed(s0b0, relation(s0r)))
    add(mixed(s0b0, relation(b0l)))
    add(mixed(s1s0, relation(s1r)))
    add(mixed(s1s0, relation(s0l)))
    add(mixed(s1s0, relation(s0r)))
    for child in [s0l, s0r, b0l, s1r] {
      add(child.form)
      add(child.tag)
      add(relation(child))
    }
    for child in [s0l2, s0r2, b0l2] {
      add(mixed(child.tag, relation(child)))
    }
    add(mixed(s0.form, mixed(s0l.form, s0r.form)))
    add(mixed(mixed(s0.tag, s0l.tag), s0l2.tag))
    add(mixed(mixed(s0.tag, s0r.tag), s0r2.tag))
    add(mixed(mixed(b0.tag, b0l.tag), b0l2.tag))
    add(mixed(mixed(s0.tag, s0r.form), b0.tag))
    add(mixed(mixed(s1.tag, s1r.form), s0.tag))

    // Distance, valency and the sets of relations.
    let reach = s0.index < 0 ? 0 : distance(s0.index, b0.index)
    add(mixed(s0.form, reach))
    add(mixed(s0.tag, reach))
    add(mixed(b0.form, reach))
    add(mixed(b0.tag, reach))
    add(mixed(s0b0, reach))
    let inner = s1.index < 0 ? 0 : distance(s1.index, s0.index)
    add(mixed(s1s0, inner))
    add(mixed(s1.form, inner))
    add(mixed(s0.form, mixed(inner, 7)))
    add(mixed(s0.form, mixed(1, c0.leftCount)))
    add(mixed(s0.tag, mixed(1, c0.leftCount)))
    add(mixed(s0.form, mixed(2, c0.rightCount)))
    add(mixed(s0.tag, mixed(2, c0.rightCount)))
    add(mixed(b0.form, mixed(3, cb.leftCount)))
    add(mixed(b0.tag, mixed(3, cb.leftCount)))
    add(mixed(s1.tag, mixed(4, c1.rightCount)))
    add(mixed(s0.form, mixed(5, c0.leftRelations)))
    add(mixed(s0.tag, mixed(5, c0.leftRelations)))
    add(mixed(s0.form, mixed(6, c0.rightRelations)))
    add(mixed(s0.tag, mixed(6, c0.rightRelations)))
    add(mixed(b0.tag, mixed(7, cb.leftRelations)))
    add(mixed(b0.form, mixed(7, cb.leftRelations)))
    add(mixed(s1.tag, mixed(8, c1.rightRelations)))
    add(mixed(s1.form, mixed(8, c1.rightRelations)))
    add(mixed(mixed(s1.tag, mixed(9, c1.rightRelations)), s0.tag))
    add(mixed(mixed(s1.tag, mixed(10, c1.leftRelations)), s0.tag))
    add(mixed(mixed(s0.tag, mixed(11, c0.rightRelations)), b0.tag))
    add(mixed(s0.index < 0 ? 1 : 0, s1.index < 0 ? 1 : 0))
  }

  private func distance(_ left: Int, _ right: Int) -> UInt64 {
    switch right - left {
    case ..<5: UInt64(right - left)
    case ..<10: 5
    default: 6
    }
  }
}
