package import Model

/// The arcs of a sentence, each on a level of its own wherever two would meet.
package struct Arcs {
  /// In the order of their dependents.
  package let arcs: [Arc]
  /// The words without a head, in order, each with a level above all arcs that it touches or lies
  /// under.
  package let roots: [(word: Int, level: Int)]
  /// The highest level, from 1; 0 for no words.
  package let height: Int

  package struct Arc: Hashable {
    package var head: Int
    package var dependent: Int
    /// From 1, upwards.
    package var level = 0

    package var left: Int { min(head, dependent) }
    package var right: Int { max(head, dependent) }
  }

  /// Short arcs lie below long ones, so that in a tree without crossings no two lines meet.
  ///
  /// A head that is no other word of the sentence counts as none.
  ///
  /// - Complexity: O(*n*²) at worst, where *n* is the number of words.
  package init(_ words: [Word]) {
    var arcs: [Arc] = []
    var isRoot = [Bool](repeating: true, count: words.count)
    for (index, word) in words.enumerated() {
      guard let head = word.head, words.indices.contains(head), head != index else { continue }
      arcs.append(Arc(head: head, dependent: index))
      isRoot[index] = false
    }
    // How high the space between a word and its next one is taken.
    var heights = [Int](repeating: 0, count: words.count + 1)
    let order = arcs.indices.sorted {
      (arcs[$0].right - arcs[$0].left, $0) < (arcs[$1].right - arcs[$1].left, $1)
    }
    for index in order {
      let spaces = (arcs[index].left + 1)...arcs[index].right
      let level = 1 + (heights[spaces].max() ?? 0)
      arcs[index].level = level
      for space in spaces { heights[space] = level }
    }
    self.arcs = arcs
    roots = words.indices.filter { isRoot[$0] }.map {
      ($0, 1 + max(heights[$0], heights[$0 + 1]))
    }
    height = max(arcs.map(\.level).max() ?? 0, roots.map(\.level).max() ?? 0)
  }
}
