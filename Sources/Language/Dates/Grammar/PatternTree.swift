/// All patterns of a grammar as one tree, so that what begins alike is tried once.
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

  /// Adds one way to read a pattern; where two rules read the same, the first holds.
  mutating func add(_ steps: [PatternStep], rule: Int) {
    var node = 0
    for step in steps {
      if let edge = nodes[node].edges.first(where: { $0.step == step }) {
        node = edge.target
        continue
      }
      nodes.append(Node())
      nodes[node].edges.append(Edge(step: step, target: nodes.count - 1))
      node = nodes.count - 1
    }
    if nodes[node].rule < 0 { nodes[node].rule = rule }
  }

  /// Sorts the root's edges by the token they begin with, once all patterns are in.
  mutating func index(_ lexicon: DateLexicon) {
    byWord = lexicon.forms.map { _ in [] }
    for edge in nodes[0].edges {
      switch edge.step.test {
      case .symbol(let symbol) where symbol >= 0: byWord[Int(symbol)].append(edge)
      case .symbol: byMark.append(edge)
      case .number: byNumber.append(edge)
      case .lexical(let classID):
        for (word, forms) in lexicon.forms.enumerated()
        where forms.contains(where: { $0.classID == classID }) {
          byWord[word].append(edge)
        }
      case .end: break
      }
    }
  }
}
