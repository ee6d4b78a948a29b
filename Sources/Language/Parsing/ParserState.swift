/// How far a sentence has been parsed.
///
/// The transition system is the arc-hybrid one of [Kuhlmann et al. 2011].
/// Words are numbered from 0; the root is the number after the last word, and stands at the end of
/// the buffer. *Shift* moves the first word of the buffer onto the stack; *left* makes the topmost
/// word of the stack a dependent of the buffer's first; *right* makes it one of the word beneath it.
///
/// [Kuhlmann et al. 2011]: https://aclanthology.org/P11-1068/
package struct ParserState: Sendable {
  package let count: Int
  package private(set) var stack: [Int] = []
  /// First word of the buffer.
  package private(set) var next = 0
  /// By word; -1 while it has none.
  package private(set) var heads: [Int]
  /// By word: number of its relation among the model's, from 1; 0 while it has none.
  package private(set) var relations: [UInt8]
  private(set) var children: [Children]

  /// The dependents that a word has so far.
  struct Children: Sendable {
    /// The outermost and the one before it, on each side; -1 for none.
    var left = (-1, -1)
    var right = (-1, -1)
    var leftCount: UInt64 = 0
    var rightCount: UInt64 = 0
    /// The relations on each side, a bit each.
    var leftRelations: UInt64 = 0
    var rightRelations: UInt64 = 0

    static let none = Children()
  }

  package init(count: Int) {
    self.count = count
    heads = Array(repeating: -1, count: count + 1)
    relations = Array(repeating: 0, count: count + 1)
    children = Array(repeating: Children(), count: count + 1)
    stack.reserveCapacity(64)
  }

  package var isFinished: Bool { next == count && stack.isEmpty }

  package var canShift: Bool { next < count }
  /// Not onto the root, which takes the last word that is left.
  package var canGoLeft: Bool { !stack.isEmpty && next < count }
  package var canGoRight: Bool { stack.count > 1 }

  package mutating func shift() {
    stack.append(next)
    next += 1
  }

  /// The transition where there is no choice, or nil where there is.
  package var onlyTransition: Transition? {
    if stack.isEmpty { return .shift }
    return next == count && stack.count == 1 ? .left : nil
  }

  package func allows(_ transition: Transition) -> Bool {
    switch transition {
    case .shift: canShift
    case .left: canGoLeft
    case .right: canGoRight
    }
  }

  /// The arc that a transition to the left or right makes.
  package func arc(of transition: Transition) -> (word: Int, head: Int) {
    (stack[stack.count - 1], transition == .left ? next : stack[stack.count - 2])
  }

  /// Makes a transition.
  ///
  /// - Parameters:
  ///   - transition: one that the state allows.
  ///   - relation: from 1; of no use to a shift.
  package mutating func apply(_ transition: Transition, _ relation: UInt8) {
    switch transition {
    case .shift: shift()
    case .left: goLeft(relation)
    case .right: goRight(relation)
    }
  }

  private mutating func goLeft(_ relation: UInt8) {
    let word = stack.removeLast()
    heads[word] = next
    relations[word] = relation
    children[next].left = (word, children[next].left.0)
    children[next].leftCount += 1
    children[next].leftRelations |= 1 << UInt64(relation & 63)
  }

  private mutating func goRight(_ relation: UInt8) {
    let word = stack.removeLast()
    let head = stack[stack.count - 1]
    heads[word] = head
    relations[word] = relation
    children[head].right = (word, children[head].right.0)
    children[head].rightCount += 1
    children[head].rightRelations |= 1 << UInt64(relation & 63)
  }
}

/// What a parser can do in a state; the raw values are a model's classes.
package enum Transition: Int, Sendable, CaseIterable {
  case shift, left, right
}
