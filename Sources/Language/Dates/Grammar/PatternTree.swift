/// All patterns of a grammar joined, so that what begins alike is tried once.
struct PatternTree: Sendable {
  private(set) var nodes = [Node()]

  struct Node: Sendable {
    var edges: [Edge] = []
    /// The rule whose pattern ends here, or -1.
    var rule = -1
  }

  struct Edge: Sendable {
    let step: PatternStep
    let target: Int
  }

  /// Edges out of the root by the token that they can begin with.
  private(set) var byWord: [[Edge]] = []
  private(set) var byNumber: [Edge] = []
  private(set) var byMark: [Edge] = []
  private(set) var byName: [Edge] = []

  /// Joins what begins alike, by the subset construction of [Rabin and Scott].
  ///
  /// [Rabin and Scott]: https://doi.org/10.1147/rd.32.0114
  init(_ net: PatternNet, _ lexicon: DateLexicon) {
    var numbers: [[Int]: Int] = [[PatternNet.start]: 0]
    var open = [[PatternNet.start]]
    while let members = open.popLast() {
      let node = numbers[members] ?? 0
      var targets: [Int: [Int]] = [:]
      for member in members {
        let rule = net.rules[member]
        if rule >= 0, nodes[node].rule < 0 || rule < nodes[node].rule { nodes[node].rule = rule }
        for edge in net.edges[member] { targets[edge.step, default: []].append(edge.target) }
      }
      for (step, reached) in targets.sorted(by: { $0.key < $1.key }) {
        let key = Set(reached).sorted()
        let target = numbers[key] ?? nodes.count
        if target == nodes.count {
          nodes.append(Node())
          numbers[key] = target
          open.append(key)
        }
        nodes[node].edges.append(Edge(step: net.steps[step], target: target))
      }
    }
    index(lexicon)
  }

  /// Sorts the root's edges by the token they begin with.
  private mutating func index(_ lexicon: DateLexicon) {
    byWord = lexicon.forms.map { _ in [] }
    for edge in nodes[0].edges {
      switch edge.step.test {
      case .symbol(let symbol) where symbol >= 0: byWord[Int(symbol)].append(edge)
      case .symbol: byMark.append(edge)
      case .number: byNumber.append(edge)
      case .name: byName.append(edge)
      case .lexical(let classID):
        for (word, forms) in lexicon.forms.enumerated()
        where forms.contains(where: { $0.classID == classID }) {
          byWord[word].append(edge)
        }
      }
    }
  }
}
