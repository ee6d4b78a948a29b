internal import Model

extension Composer {
  /// Dependency trees below each other: the words in a row, arcs from head to dependent above them,
  /// names underlined.
  ///
  /// A single sentence is its picture's title; of several each stands over its own tree.
  package func trees(_ sentences: [SentenceTree], _ caption: Caption) -> Drawing {
    treesLayout(sentences, caption).drawing
  }

  /// The trees with the frames of what is written in them.
  package func treesLayout(_ sentences: [SentenceTree], _ caption: Caption) -> TreesLayout {
    var builder = TreesBuilder(composer: self, caption: caption, sentences: sentences)
    return builder.build()
  }
}

/// A picture of trees, with what tests look at.
package struct TreesLayout {
  package var drawing: Drawing
  /// Of the words, relations and names, in no order.
  package var texts: [Frame]
}

/// Puts a picture of trees together, part by part.
private struct TreesBuilder {
  let composer: Composer
  let caption: Caption
  let plans: [TreePlan]
  private var scene = Scene(width: 0, height: 0)
  private var texts: [Frame] = []

  init(composer: Composer, caption: Caption, sentences: [SentenceTree]) {
    self.composer = composer
    self.caption = caption
    plans = sentences.map { TreePlan($0, composer) }
  }

  private var theme: Theme { composer.theme }
  private var labels: Labels { composer.labels }

  mutating func build() -> TreesLayout {
    let widest = plans.map(\.columns.width).max() ?? 0
    scene.width = max(widest + 2 * Heading.margin, 640)
    let title = plans.count == 1 ? cleanText(plans[0].sentence.text) : caption.title
    let heading = Heading(title: title, subtitle: subtitle, legend: legend)
    var top = composer.place(heading, in: &scene) + 22
    for (number, plan) in plans.enumerated() {
      if plans.count > 1 { drawText(plan, number, &top) }
      top = draw(plan, number, top) + 34
    }
    scene.height = top
    let drawing = Drawing(
      title: cleanText(title), description: labels.filled("description.trees", "summary", summary),
      language: labels.language, shown: [], counted: [], scene: scene)
    return TreesLayout(drawing: drawing, texts: texts)
  }

  // MARK: - Heading

  private var summary: String {
    let words = labels.count(plans.reduce(0) { $0 + $1.sentence.words.count }, of: "word")
    return plans.count == 1 ? words : "\(labels.count(plans.count, of: "sentence")) · \(words)"
  }

  private var subtitle: String {
    let source = plans.count == 1 ? [cleanText(caption.title)].filter { !$0.isEmpty } : []
    return (source + [summary] + composer.asOf(caption) + [labels["hint.trees"]])
      .joined(separator: " · ")
  }

  private var legend: [Heading.LegendItem] {
    let kinds = Set(plans.flatMap(\.names).map(\.kind))
    return NamedEntity.Kind.allCases.filter(kinds.contains).map { kind in
      Heading.LegendItem(
        id: kind.rawValue, symbol: .bar(color: theme.color(of: kind)),
        label: "\(kind.rawValue) \(labels["name.\(kind.rawValue)"])")
    }
  }

  // MARK: - Sentences

  /// The sentence as it is printed, over its tree.
  private mutating func drawText(_ plan: TreePlan, _ number: Int, _ top: inout Double) {
    let width = scene.width - 2 * Heading.margin
    let text = "\(number + 1).  \(cleanText(plan.sentence.text))"
    let lines = composer.widths.wrap(text, width: width, size: 12, bold: true, limit: 4)
    let rows = lines.map {
      Panel.Row(
        height: 16,
        [Panel.Cell(runs: [Run(text: $0, size: 12, color: theme["ink"], isBold: true)])])
    }
    let frame = Frame(
      x: Heading.margin, y: top, width: width, height: 16 * Double(max(1, rows.count)))
    scene.nodes.append(
      Scene.Node(id: "sentence-\(number)", frame: frame, body: .panel(Panel(rows: rows))))
    top = frame.bottom + 10
  }

  /// One tree.
  ///
  /// - Returns: where it ends.
  private mutating func draw(_ plan: TreePlan, _ number: Int, _ top: Double) -> Double {
    let base = top + plan.height
    for index in plan.sentence.words.indices { drawWord(plan, index, "\(number)-\(index)", base) }
    for index in plan.arcs.arcs.indices { drawArc(plan, index, number, base) }
    for index in plan.arcs.roots.indices { drawRoot(plan, index, number, base) }
    for (index, name) in plan.names.enumerated() {
      draw(name, plan, "\(number)-\(index)", base)
    }
    return base + TreePlan.wordHeight + (plan.names.isEmpty ? 0 : TreePlan.nameHeight)
  }

  private mutating func drawWord(_ plan: TreePlan, _ index: Int, _ id: String, _ base: Double) {
    let word = plan.sentence.words[index]
    let column = plan.columns.columns[index]
    let form = Run(text: plan.forms[index], size: TreePlan.formSize, color: theme["ink"])
    let tag = Run(text: word.tag.rawValue, size: TreePlan.tagSize, color: theme["grey"])
    var panel = Panel(rows: [
      Panel.Row(height: 17, [Panel.Cell(alignment: .center, runs: [form])]),
      Panel.Row(height: 11, [Panel.Cell(alignment: .center, runs: [tag])]),
    ])
    if plan.arcs.roots.contains(where: { $0.word == index }) {
      (panel.fill, panel.border, panel.isRounded) = (theme["band"], theme["lifeline"], true)
    }
    let lines =
      [word.form, word.tag.rawValue] + word.features.split(separator: "|").map(String.init)
    let note = lines.map { cleanText(String($0.prefix(200))) }.joined(separator: "\n")
    add(
      "word-\(id)", panel,
      Frame(
        x: Heading.margin + column.center - column.width / 2, y: base, width: column.width,
        height: TreePlan.wordHeight), Note(text: note))
  }

  private mutating func add(_ id: String, _ panel: Panel, _ frame: Frame, _ note: Note? = nil) {
    texts.append(frame)
    scene.nodes.append(Scene.Node(id: id, frame: frame, body: .panel(panel), note: note))
  }

  // MARK: - Arcs

  private mutating func drawArc(_ plan: TreePlan, _ index: Int, _ number: Int, _ base: Double) {
    let arc = plan.arcs.arcs[index]
    let ends = plan.columns.ends[index]
    let y = base - TreePlan.height(ofLevel: arc.level)
    let relation = plan.sentence.words[arc.dependent].relation
    let color = theme[isCore(relation) ? "ink" : "arc"]
    let from = Heading.margin + ends.head
    let to = Heading.margin + ends.dependent
    let note = Note(
      text: "\(plan.forms[arc.head]) → \(plan.forms[arc.dependent]): \(plan.labels[index])")
    scene.lines.append(
      Scene.Line(
        id: "arc-\(number)-\(index)", from: "word-\(number)-\(arc.head)",
        to: "word-\(number)-\(arc.dependent)", colors: [color], width: 1,
        curve: .arc(from: from, to: to, base: base - 1, top: y), isArrow: true, note: note))
    drawLabel(
      plan.labels[index], isCore(relation), Point(x: (from + to) / 2, y: y),
      "relation-\(number)-\(index)")
  }

  /// The arrow from nowhere that marks the root.
  private mutating func drawRoot(_ plan: TreePlan, _ index: Int, _ number: Int, _ base: Double) {
    let root = plan.arcs.roots[index]
    let point = Point(
      x: Heading.margin + plan.columns.roots[index],
      y: base - TreePlan.height(ofLevel: root.level))
    let id = "root-\(number)-\(index)"
    drawLabel("root", true, point, id)
    scene.lines.append(
      Scene.Line(
        id: "arc-\(id)", from: id, to: "word-\(number)-\(root.word)", colors: [theme["ink"]],
        width: 1, curve: .drop(from: point, to: base - 1), isArrow: true))
  }

  private mutating func drawLabel(_ text: String, _ isCore: Bool, _ center: Point, _ id: String) {
    let run = Run(text: text, size: TreePlan.labelSize, color: theme[isCore ? "ink" : "grey"])
    let panel = Panel(
      fill: theme["paper"],
      rows: [Panel.Row(height: 11, [Panel.Cell(alignment: .center, runs: [run])])])
    let width = composer.widths.width(of: text, size: TreePlan.labelSize) + 4
    add(id, panel, Frame(center: center, width: width.rounded(.up), height: 11))
  }

  /// Subjects, objects and clauses in their place.
  private func isCore(_ relation: String) -> Bool {
    let universal = relation.prefix { $0 != ":" }
    return ["nsubj", "csubj", "obj", "iobj", "ccomp", "xcomp"].contains(universal)
  }

  // MARK: - Names

  /// A bar under a name's words, and its kind.
  private mutating func draw(
    _ name: NamedEntity, _ plan: TreePlan, _ id: String, _ base: Double
  ) {
    let first = plan.columns.columns[name.words.lowerBound]
    let last = plan.columns.columns[name.words.upperBound - 1]
    let left = Heading.margin + first.center - first.width / 2
    let right = Heading.margin + last.center + last.width / 2
    let color = theme.color(of: name.kind)
    let y = base + TreePlan.wordHeight + 3
    scene.nodes.append(
      Scene.Node(
        id: "bar-\(id)", frame: Frame(x: left, y: y, width: right - left, height: 3),
        body: .bar(color: color)))
    let run = Run(text: name.kind.rawValue, size: TreePlan.tagSize, color: color, isBold: true)
    let panel = Panel(rows: [
      Panel.Row(height: 11, [Panel.Cell(alignment: .center, runs: [run])])
    ])
    add("name-\(id)", panel, Frame(x: left, y: y + 4, width: right - left, height: 11))
  }
}

/// What of a tree's layout does not depend on where it stands.
private struct TreePlan {
  let sentence: SentenceTree
  /// Those that stand among the words.
  let names: [NamedEntity]
  /// As they are drawn: clean, and shortened where they are very long.
  let forms: [String]
  let arcs: Arcs
  /// The relation of each arc.
  let labels: [String]
  let columns: TreeColumns
  /// From the upper edge to the words.
  let height: Double

  static let formSize = 12.0
  static let tagSize = 8.5
  static let labelSize = 9.0
  /// How much wider than its text the frame of a root is.
  static let frame = 12.0
  static let wordHeight = 28.0
  static let nameHeight = 18.0

  init(_ sentence: SentenceTree, _ composer: Composer) {
    self.sentence = sentence
    names = sentence.names.filter { name in
      !name.words.isEmpty && sentence.words.indices.contains(name.words.lowerBound)
        && name.words.upperBound <= sentence.words.count
    }
    let widths = composer.widths
    forms = sentence.words.map {
      widths.shortened(cleanText(String($0.form.prefix(200))), width: 200, size: TreePlan.formSize)
    }
    let arcs = Arcs(sentence.words)
    self.arcs = arcs
    labels = arcs.arcs.map { arc in
      let relation = cleanText(String(sentence.words[arc.dependent].relation.prefix(40)))
      return widths.shortened(relation, width: 120, size: TreePlan.labelSize)
    }
    var texts = zip(forms, sentence.words).map { form, word in
      max(
        widths.width(of: form, size: TreePlan.formSize),
        widths.width(of: word.tag.rawValue, size: TreePlan.tagSize))
    }
    for root in arcs.roots { texts[root.word] += TreePlan.frame }
    let rooms = labels.map {
      widths.width(of: $0, size: TreePlan.labelSize) + 4 + 2 * Curve.radius
    }
    columns = TreeColumns(texts: texts, arcs, labels: rooms)
    height = TreePlan.height(ofLevel: arcs.height) + 6
  }

  /// How far above the words an arc runs.
  static func height(ofLevel level: Int) -> Double { 6 + 17 * Double(level) }
}
