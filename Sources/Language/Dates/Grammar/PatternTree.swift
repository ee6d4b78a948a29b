/// All patterns of a grammar joined, so that what begins alike is tried once.
///
/// Edges lie in one array, those of a node side by side: the scan is as fast as they are read.
struct PatternTree: Sendable {
  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  /// Edges out of the root by the token that they can begin with; those of a word by its number.
  private(set) var rootEdges: [Edge] = []
  private(set) var byWord: [Range<Int>] = []
  private(set) var byNumber = 0..<0
  private(set) var byMark = 0..<0
  private(set) var byName = 0..<0

  struct Node: Sendable {
    var edges = 0..<0
    /// The rule whose pattern ends here, or -1.
    var rule = -1
  }

  struct Edge: Sendable {
    let step: PatternStep
    let target: Int
  }

  /// Joins what begins alike, by the subset construction of [Rabin and Scott].
  ///
  /// [Rabin and Scott]: https://doi.org/10.1147/rd.32.0114
  init(_ net: PatternNet, _ lexicon: DateLexicon) {
    var numbers: [[Int]: Int] = [[PatternNet.start]: 0]
    var open = [[PatternNet.start]]
    nodes.append(Node())
    while let members = open.popLast() {
      let node = numbers[members] ?? 0
      var targets: [Int: [Int]] = [:]
      for member in members {
        let rule = net.rules[member]
        if rule >= 0, nodes[node].rule < 0 || rule < nodes[node].rule { nodes[node].rule = rule }
        for edge in net.edges[member] { targets[edge.step, default: []].append(edge.target) }
      }
      let first = edges.count
      for (step, reached) in targets.sorted(by: { $0.key < $1.key }) {
        let key = Set(reached).sorted()
        let target = numbers[key] ?? nodes.count
        if target == nodes.count {
          nodes.append(Node())
          numbers[key] = target
          open.append(key)
        }
        edges.append(Edge(step: net.steps[step], target: target))
      }
      nodes[node].edges = first..<edges.count
    }
    index(lexicon)
  }

  private mutating func index(_ lexicon: DateLexicon) {
    byNumber = root { if case .number = $0 { true } else { false } }
    byMark = root { if case .symbol(let symbol) = $0 { symbol < 0 } else { false } }
    byName = root { $0 == .name }
    for word in 0..<Int32(lexicon.vocabulary.count) {
      let classes = Set(lexicon.forms(of: word).map(\.classID))
      let isNameless = classes.isEmpty
      byWord.append(
        root {
          switch $0 {
          case .symbol(word): true
          case .lexical(let classID): classes.contains(classID)
          case .name: isNameless
          default: false
          }
        })
    }
  }

  /// Puts the root's edges that pass a test side by side.
  private mutating func root(_ test: (PatternStep.Test) -> Bool) -> Range<Int> {
    let first = rootEdges.count
    rootEdges += edges[nodes[0].edges].filter { test($0.step.test) }
    return first..<rootEdges.count
  }
}
