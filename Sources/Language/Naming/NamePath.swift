/// Finds the best sequence of tags, where each tag's score depends on the one before: the [Viterbi]
/// algorithm.
///
/// [Viterbi]: https://en.wikipedia.org/wiki/Viterbi_algorithm
package struct NamePath: Sendable {
  private let tags: NameTags
  private var scores: [Int32] = []
  private var origins: [UInt8] = []

  package init(_ tags: NameTags) {
    self.tags = tags
  }

  /// One sentence's scores.
  package struct Lattice {
    /// The sets of tags that the words may have, a bit each; a word of a single tag has no scores.
    package var allowed: [UInt32]
    /// Each word's scores, a tag each.
    package var emissions: [Int32]
    /// Which row of the transitions is each word's.
    package var contexts: [Int]

    package init(count: Int, tagCount: Int) {
      allowed = Array(repeating: NameTags.outside, count: count)
      emissions = Array(repeating: 0, count: count * tagCount)
      contexts = Array(repeating: 0, count: count)
    }
  }

  /// The best tags of the words; of equal ones, those of lower numbers.
  ///
  /// - Parameters:
  ///   - lattice: some sequence must be allowed.
  ///   - transitions: for each context, tag before and tag, in this order, the score.
  /// - Returns: the numbers of the tags.
  package mutating func best(_ lattice: Lattice, transitions: [Int32]) -> [Int] {
    let count = lattice.allowed.count
    let width = tags.count
    guard count > 0 else { return [] }
    prepare(count * width)
    var before = NameTags.outside
    for index in 0..<count {
      before = step(index, before, lattice, transitions)
    }
    var tag = 0
    for other in 0..<width where before & 1 << UInt32(other) != 0 {
      // A sentence ends where "outside" could follow.
      guard tags.following[other] & NameTags.outside != 0 else { continue }
      let isFirst = before & 1 << UInt32(tag) == 0 || tags.following[tag] & 1 == 0
      if isFirst || scores[(count - 1) * width + other] > scores[(count - 1) * width + tag] {
        tag = other
      }
    }
    var found = Array(repeating: 0, count: count)
    for index in stride(from: count - 1, through: 0, by: -1) {
      found[index] = tag
      tag = Int(origins[index * width + tag])
    }
    return found
  }

  private mutating func prepare(_ size: Int) {
    guard scores.count < size else { return }
    scores = Array(repeating: 0, count: size)
    origins = Array(repeating: 0, count: size)
  }

  /// Scores a word's tags, after the tags that the word before can have; gives those that this word
  /// can have.
  private mutating func step(
    _ index: Int, _ before: UInt32, _ lattice: Lattice, _ transitions: [Int32]
  ) -> UInt32 {
    let width = tags.count
    let allowed = lattice.allowed[index]
    let isFree = allowed.nonzeroBitCount > 1
    let context = lattice.contexts[index] * width * width
    var reached: UInt32 = 0
    var origin = before
    while origin != 0 {
      let last = origin.trailingZeroBitCount
      origin &= origin - 1
      let past = index == 0 ? 0 : scores[(index - 1) * width + last]
      var next = allowed & tags.following[last]
      while next != 0 {
        let tag = next.trailingZeroBitCount
        next &= next - 1
        var score = past
        if isFree {
          score +=
            lattice.emissions[index * width + tag] + transitions[context + last * width + tag]
        }
        let place = index * width + tag
        if reached & 1 << UInt32(tag) == 0 || score > scores[place] {
          reached |= 1 << UInt32(tag)
          scores[place] = score
          origins[place] = UInt8(last)
        }
      }
    }
    return reached
  }
}
