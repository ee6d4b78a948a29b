internal import Model

/// The features by which the next transition is chosen, after [Zhang and Nivre 2011]; those by which an
/// arc gets its relation are in `ParserFeatures+Arcs.swift`.
///
/// [Zhang and Nivre 2011]: https://aclanthology.org/P11-2033/
package struct ParserFeatures: Sendable {
  let nodes: [Node]
  /// By word: how many commas and other marks, and how many verbs, stand before it.
  private let marksBefore: [UInt64]
  private let verbsBefore: [UInt64]

  /// What is known of a word before parsing: hashes.
  struct Node {
    var form: UInt64 = 0
    var tag: UInt64 = 0
    var coarse: UInt64 = 0
    var suffix: UInt64 = 0
    var both: UInt64 = 0
  }

  /// - Parameters:
  ///   - traits: of the words.
  ///   - tags: the words' tags with their features, from 1.
  ///   - coarse: their universal parts of speech, from 1.
  package init(_ traits: [WordTraits], tags: [UInt64], coarse: [UInt64]) {
    var nodes: [Node] = []
    var marks: [UInt64] = [0]
    var verbs: [UInt64] = [0]
    nodes.reserveCapacity(traits.count + 2)
    for (index, traits) in traits.enumerated() {
      nodes.append(Self.node(traits.form, traits.suffixes.2, tags[index], coarse[index]))
      marks.append(marks[index] + (coarse[index] == Self.punctuation ? 1 : 0))
      verbs.append(verbs[index] + (coarse[index] == Self.verb ? 1 : 0))
    }
    nodes.append(Self.node(Self.root, Self.root, Self.root, Self.root))
    nodes.append(Node())
    self.nodes = nodes
    marksBefore = marks
    verbsBefore = verbs
  }

  private static let root: UInt64 = 0xF00D
  private static let punctuation = UniversalTag.punctuation.number
  private static let verb = UniversalTag.verb.number

  private static func node(
    _ form: UInt64, _ suffix: UInt64, _ tag: UInt64, _ coarse: UInt64
  ) -> Node {
    let form = mixed(1, form)
    let tag = mixed(2, tag)
    return Node(
      form: form, tag: tag, coarse: mixed(3, coarse), suffix: mixed(4, suffix),
      both: joined(form, tag))
  }

  @inline(__always)
  static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15) &+ second
  }

  @inline(__always)
  func place(_ index: Int) -> Int {
    index < 0 || index >= nodes.count ? nodes.count - 1 : index
  }

  /// The number of features of a state, and of an arc.
  package static let transitionCount = 146
  package static let arcCount = 59

  /// Writes features, each hashed with its template's number.
  struct Writer: ~Copyable {
    let keys: UnsafeMutableBufferPointer<UInt64>
    var count = 0
    var template: UInt64

    @inline(__always)
    init(_ keys: UnsafeMutableBufferPointer<UInt64>, template: UInt64) {
      self.keys = keys
      self.template = template
    }

    @inline(__always)
    mutating func add(_ value: UInt64) {
      template &+= 0xD6E8_FEB8_6659_FD93
      keys[count] = (value ^ (value >> 31)) &* 0xBF58_476D_1CE4_E5B9 &+ template
      count += 1
    }

    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64) {
      add(ParserFeatures.joined(first, second))
    }

    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
      add(ParserFeatures.joined(ParserFeatures.joined(first, second), third))
    }

    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
      add(
        ParserFeatures.joined(
          ParserFeatures.joined(ParserFeatures.joined(first, second), third), fourth))
    }
  }

  /// The features of a state.
  ///
  /// - Parameters:
  ///   - state: one that is not finished.
  ///   - keys: of `transitionCount` places, all of which are set.
  package func collect(_ state: borrowing ParserState, into keys: inout [UInt64]) {
    precondition(keys.count == Self.transitionCount, "keys have a place for each feature")
    let count = keys.withUnsafeMutableBufferPointer { keys in
      var writer = Writer(keys, template: 1)
      write(state, &writer)
      return writer.count
    }
    precondition(count == keys.count, "found \(count)")
  }

  private func write(_ state: borrowing ParserState, _ keys: inout Writer) {
    let depth = state.stack.count
    let top = depth > 0 ? state.stack[depth - 1] : -1
    let below = depth > 1 ? state.stack[depth - 2] : -1
    let next = state.next
    let s0 = nodes[place(top)]
    let s1 = nodes[place(below)]
    let s2 = nodes[place(depth > 2 ? state.stack[depth - 3] : -1)]
    let b0 = nodes[place(next)]
    let b1 = nodes[place(next + 1)]
    let b2 = nodes[place(next + 2)]
    let b3 = nodes[place(next + 3)]
    let c0 = top >= 0 ? state.children[top] : ParserState.Children.none
    let c1 = below >= 0 ? state.children[below] : ParserState.Children.none
    let cb = state.children[next]
    let s0l = nodes[place(c0.left.0)]
    let s0r = nodes[place(c0.right.0)]
    let s1l = nodes[place(c1.left.0)]
    let s1r = nodes[place(c1.right.0)]
    let b0l = nodes[place(cb.left.0)]
    let s0l2 = nodes[place(c0.left.1)]
    let s0r2 = nodes[place(c0.right.1)]
    let b0l2 = nodes[place(cb.left.1)]
    let s0lr = relation(c0.left.0, state)
    let s0rr = relation(c0.right.0, state)
    let s1lr = relation(c1.left.0, state)
    let s1rr = relation(c1.right.0, state)
    let b0lr = relation(cb.left.0, state)

    // Words alone.
    keys.add(0)
    keys.add(s0.form)
    keys.add(s0.tag)
    keys.add(s0.both)
    keys.add(s1.form)
    keys.add(s1.tag)
    keys.add(s1.both)
    keys.add(b0.form)
    keys.add(b0.tag)
    keys.add(b0.both)
    keys.add(b1.form)
    keys.add(b1.tag)
    keys.add(b1.both)
    keys.add(s2.tag)
    keys.add(s2.form)
    keys.add(b2.tag)
    keys.add(b2.form)
    keys.add(b3.tag)
    keys.add(s0.suffix, s0.coarse)
    keys.add(s1.suffix, s1.coarse)
    keys.add(b0.suffix, b0.coarse)

    // Pairs.
    keys.add(s0.both, b0.both)
    keys.add(s0.both, b0.form)
    keys.add(s0.form, b0.both)
    keys.add(s0.both, b0.tag)
    keys.add(s0.tag, b0.both)
    keys.add(s0.form, b0.form)
    keys.add(s0.tag, b0.tag)
    keys.add(b0.tag, b1.tag)
    keys.add(b0.form, b1.tag)
    keys.add(b0.tag, b1.form)
    keys.add(s0.tag, b1.tag)
    keys.add(s1.tag, s0.tag)
    keys.add(s1.form, s0.form)
    keys.add(s1.both, s0.tag)
    keys.add(s1.tag, s0.both)
    keys.add(s1.tag, b0.tag)
    keys.add(s1.form, b0.tag)
    keys.add(s1.tag, b0.form)
    keys.add(s1.form, b0.form)
    keys.add(s0.form, b1.form)
    keys.add(b0.form, b1.form)
    keys.add(s0.suffix, b0.suffix)
    keys.add(s1.suffix, s0.suffix)
    keys.add(s0.suffix, b0.tag)
    keys.add(s0.tag, b0.suffix)
    keys.add(s1.suffix, s0.tag)
    keys.add(s1.tag, s0.suffix)

    // Three to five.
    let s0b0 = Self.joined(s0.tag, b0.tag)
    let s1s0 = Self.joined(s1.tag, s0.tag)
    let s1s0b0 = Self.joined(s1s0, b0.tag)
    let coarse = Self.joined(Self.joined(s1.coarse, s0.coarse), b0.coarse)
    keys.add(s0b0, b1.tag)
    keys.add(b0.tag, b1.tag, b2.tag)
    keys.add(s1s0b0)
    keys.add(s1s0, b0.form)
    keys.add(s1.form, s0.tag, b0.tag)
    keys.add(s1.tag, s0.form, b0.tag)
    keys.add(s2.tag, s1.tag, s0.tag)
    keys.add(s0b0, b1.tag, b2.tag)
    keys.add(s1s0b0, b1.tag)
    keys.add(coarse, b1.coarse, b2.coarse)
    keys.add(s2.coarse, coarse, b1.coarse)
    keys.add(s0.form, b0.tag, b1.tag)
    keys.add(s0.tag, b0.form, b1.tag)
    keys.add(s0.tag, b0.tag, b1.form)
    keys.add(s1.form, s0.tag, b0.form)
    keys.add(s1.form, s0.form, b0.tag)
    keys.add(s1.coarse, s0.form, b0.form)
    keys.add(s2.tag, s1s0b0)
    keys.add(s0.coarse, b0.coarse, b1.coarse, b3.coarse)

    // Dependents.
    keys.add(s0b0, s0l.tag)
    keys.add(s0b0, s0r.tag)
    keys.add(s0b0, b0l.tag)
    keys.add(s1s0, s1l.tag)
    keys.add(s1s0, s1r.tag)
    keys.add(s1s0, s0l.tag)
    keys.add(s1s0, s0r.tag)
    keys.add(s0b0, s0rr)
    keys.add(s0b0, b0lr)
    keys.add(s1s0, s1rr)
    keys.add(s1s0, s0lr)
    keys.add(s1s0, s0rr)
    keys.add(s0l.form)
    keys.add(s0l.tag)
    keys.add(s0lr)
    keys.add(s0r.form)
    keys.add(s0r.tag)
    keys.add(s0rr)
    keys.add(b0l.form)
    keys.add(b0l.tag)
    keys.add(b0lr)
    keys.add(s1r.form)
    keys.add(s1r.tag)
    keys.add(s1rr)
    keys.add(s1lr, s1.tag)
    keys.add(s0l2.tag, relation(c0.left.1, state))
    keys.add(s0r2.tag, relation(c0.right.1, state))
    keys.add(b0l2.tag, relation(cb.left.1, state))
    keys.add(s0.form, s0l.form, s0r.form)
    keys.add(s0.tag, s0l.tag, s0l2.tag)
    keys.add(s0.tag, s0r.tag, s0r2.tag)
    keys.add(b0.tag, b0l.tag, b0l2.tag)
    keys.add(s0.tag, s0r.form, b0.tag)
    keys.add(s1.tag, s1r.form, s0.tag)

    // The preposition or conjunction of a phrase decides what the phrase belongs to.
    keys.add(s1.form, s0l.form)
    keys.add(s1.tag, s0l.form)
    keys.add(s2.form, s0l.form)
    keys.add(s2.tag, s1.tag, s0l.form)
    keys.add(s1.form, s0l.form, s0.form)
    keys.add(s1.tag, s0l.form, s0.form)
    keys.add(s1.tag, s0l.form, s0.tag, b0.tag)
    keys.add(s0.form, b0l.form, b0.tag)
    keys.add(s0.tag, b0l.form, b0.form)
    keys.add(s0.tag, b0l.form, b0.tag)
    keys.add(s0.form, b0l.form)

    // Distance, valency and the sets of relations.
    let reach = mixed(5, top < 0 ? 0 : distance(top, next))
    let inner = mixed(6, below < 0 ? 0 : distance(below, top))
    keys.add(s0.form, reach)
    keys.add(s0.tag, reach)
    keys.add(b0.form, reach)
    keys.add(b0.tag, reach)
    keys.add(s0b0, reach)
    keys.add(s1s0, inner)
    keys.add(s1.form, inner)
    keys.add(s0.form, inner)
    let lefts = mixed(7, c0.leftCount)
    let rights = mixed(8, c0.rightCount)
    let nexts = mixed(9, cb.leftCount)
    keys.add(s0.form, lefts)
    keys.add(s0.tag, lefts)
    keys.add(s0.form, rights)
    keys.add(s0.tag, rights)
    keys.add(b0.form, nexts)
    keys.add(b0.tag, nexts)
    keys.add(s1.tag, mixed(10, c1.rightCount))
    let leftSet = mixed(11, c0.leftRelations)
    let rightSet = mixed(12, c0.rightRelations)
    let nextSet = mixed(13, cb.leftRelations)
    let belowSet = mixed(14, c1.rightRelations)
    let belowLeft = mixed(15, c1.leftRelations)
    keys.add(s0.form, leftSet)
    keys.add(s0.tag, leftSet)
    keys.add(s0.form, rightSet)
    keys.add(s0.tag, rightSet)
    keys.add(b0.tag, nextSet)
    keys.add(b0.form, nextSet)
    keys.add(s1.tag, belowSet)
    keys.add(s1.form, belowSet)
    keys.add(s1s0, belowSet)
    keys.add(s1s0, belowLeft)
    keys.add(s0b0, rightSet)
    keys.add(s0b0, leftSet)
    keys.add(s0b0, nextSet)
    keys.add(s1s0b0, s1rr, s0rr)
    keys.add(s1s0b0, leftSet)

    // What stands between.
    let outside = between(top, next)
    let inside = between(below, top)
    keys.add(s0b0, outside)
    keys.add(s1s0, inside)
    keys.add(s1s0b0, inside, outside)
    keys.add(mixed(16, UInt64(depth < 4 ? depth : 4)), b0.tag, s0.tag)
  }

  /// The relation of a word to its head so far.
  @inline(__always)
  func relation(_ index: Int, _ state: borrowing ParserState) -> UInt64 {
    index >= 0 ? mixed(17, UInt64(state.relations[index])) : 0
  }

  /// How many punctuation marks and verbs stand between two words: none, one, two or more.
  func between(_ left: Int, _ right: Int) -> UInt64 {
    guard left >= 0, right > left else { return 0 }
    let last = min(right, verbsBefore.count - 1)
    let marks = min(marksBefore[last] - marksBefore[left + 1], 2)
    let verbs = min(verbsBefore[last] - verbsBefore[left + 1], 2)
    return mixed(18, marks * 3 + verbs)
  }

  func distance(_ left: Int, _ right: Int) -> UInt64 {
    switch right - left {
    case ..<5: UInt64(right - left)
    case ..<10: 5
    default: 6
    }
  }
}
