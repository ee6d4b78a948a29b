/// All patterns of a grammar as they are read: nodes joined by steps, several by the same step.
///
/// Patterns share only the start; `PatternTree` makes one walk of what begins alike.
struct PatternNet {
  static let start = 0

  private(set) var edges: [[(step: Int, target: Int)]] = [[]]
  /// For each node the rule whose pattern ends there, or -1.
  private(set) var rules = [-1]
  private(set) var steps: [PatternStep] = []
  private var numbers: [PatternStep: Int] = [:]

  mutating func newNode() -> Int {
    edges.append([])
    rules.append(-1)
    return edges.count - 1
  }

  mutating func join(_ node: Int, to target: Int, by step: PatternStep) {
    let number = numbers[step] ?? steps.count
    if number == steps.count {
      steps.append(step)
      numbers[step] = number
    }
    edges[node].append((number, target))
  }

  /// Where two rules end alike, the first holds.
  mutating func accept(_ rule: Int, at node: Int) {
    if rules[node] < 0 { rules[node] = rule }
  }
}
