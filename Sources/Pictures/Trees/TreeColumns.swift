internal import Model

/// Where the words of a sentence stand and where at each word its arcs end.
struct TreeColumns {
  /// A word's middle and the width of what is written there.
  private(set) var columns: [(center: Double, width: Double)] = []
  /// For each arc, where it leaves its head and reaches its dependent.
  private(set) var ends: [(head: Double, dependent: Double)] = []
  /// For each root, where its arrow comes down.
  private(set) var roots: [Double] = []
  private(set) var width = 0.0

  /// Between two arcs at a word.
  private static let step = 7.0
  /// Between what is written at two words.
  private static let gap = 12.0
  private static let narrowest = 26.0

  /// Places the words from left to right, each as near as texts and arcs allow.
  ///
  /// - Parameters:
  ///   - texts: how wide the text at each word is.
  ///   - arcs: of the sentence.
  ///   - labels: how much room each arc needs between its ends.
  init(texts: [Double], _ arcs: Arcs, labels: [Double]) {
    let ports = Ports(arcs, words: texts.count)
    var reaching = [[Int]](repeating: [], count: texts.count)
    for (index, arc) in arcs.arcs.enumerated() { reaching[arc.right].append(index) }
    for (word, text) in texts.enumerated() {
      let needed = max(text, Self.step * Double(ports.counts[word]), Self.narrowest)
      let column = needed.rounded(.up)
      var center = column / 2
      if let last = columns.last { center += last.center + last.width / 2 + Self.gap }
      for index in reaching[word] {
        let left = arcs.arcs[index].left
        let from = columns[left].center + Self.step * ports.shift(of: index, at: left)
        center = max(center, from + labels[index] - Self.step * ports.shift(of: index, at: word))
      }
      columns.append((center.rounded(.up), column))
    }
    let places = columns
    func place(_ end: Int, _ word: Int) -> Double {
      places[word].center + Self.step * ports.shift(of: end, at: word)
    }
    ends = arcs.arcs.enumerated().map { index, arc in
      (place(index, arc.head), place(index, arc.dependent))
    }
    roots = arcs.roots.map { place(Ports.root, $0.word) }
    width = places.last.map { $0.center + $0.width / 2 } ?? 0
  }
}

/// The order in which arcs end at each word, from left to right, so that none crosses another there.
private struct Ports {
  static let root = -1

  private var orders: [[Int]]

  /// Arcs to the left, the shortest first; then the root's arrow; then arcs to the right, the longest
  /// first.
  init(_ arcs: Arcs, words: Int) {
    orders = [[Int]](repeating: [], count: words)
    let rising = arcs.arcs.indices.sorted { (arcs.arcs[$0].level, $0) < (arcs.arcs[$1].level, $1) }
    for index in rising { orders[arcs.arcs[index].right].append(index) }
    for root in arcs.roots { orders[root.word].append(Ports.root) }
    for index in rising.reversed() { orders[arcs.arcs[index].left].append(index) }
  }

  /// How many end at each word.
  var counts: [Int] { orders.map(\.count) }

  /// How far from a word's middle an arc ends there, in steps.
  func shift(of arc: Int, at word: Int) -> Double {
    let order = orders[word]
    let index = order.firstIndex(of: arc) ?? 0
    return Double(index) - Double(order.count - 1) / 2
  }
}
