internal import Model

/// What DOT text is written for: notes and links go only where they are safe and of use.
enum DOTPurpose {
  /// SVG and PNG: no notes, no links; SVG gets them afterwards, with our own escaping.
  case picture
  /// PDF: links, since Graphviz writes those.
  case print
  /// The user's own Graphviz: notes and links.
  case reader
}

extension Scene {
  /// The picture as DOT text for `neato -n2`, one node or edge a line.
  func dot(for purpose: DOTPurpose, _ theme: Theme) -> String {
    var writer = DOTWriter(scene: self, purpose: purpose, theme: theme)
    return writer.write()
  }
}

private struct DOTWriter {
  let scene: Scene
  let purpose: DOTPurpose
  let theme: Theme
  var text = ""

  mutating func write() -> String {
    text = "digraph linimasa {\n"
    if purpose == .reader { text += "  // neato -n2 -Tsvg\n" }
    text += "  graph [splines=line, outputorder=edgesfirst, pad=0, charset=\"UTF-8\", label=\"\","
    text += " bgcolor=\"\(theme["paper"])\", fontname=\"\(theme["fonts"])\",\n    _background=\""
    text += backdrop() + "\"];\n"
    text += "  node [shape=none, margin=0, width=0, height=0, label=\"\", fixedsize=true,"
    text += " fontname=\"\(theme["fonts"])\", fontsize=10];\n"
    text += "  edge [arrowhead=none, arrowsize=0.65];\n"
    for node in scene.nodes { write(node) }
    for line in scene.lines { write(line) }
    return text + "}\n"
  }

  private mutating func write(_ node: Scene.Node) {
    let center = flipped(node.frame.center)
    var attributes = [
      "pos=\"\(decimal(center.x)),\(decimal(center.y))\"",
      "width=\(inches(node.frame.width))", "height=\(inches(node.frame.height))",
    ]
    switch node.body {
    case .mark(let mark): attributes += look(of: mark)
    case .bar(let color):
      attributes += ["shape=box", "style=filled", "fillcolor=\"\(color)\"", "penwidth=0"]
    case .panel(let panel): attributes += look(of: panel, node.frame)
    case .point: attributes += ["shape=point", "style=invis"]
    }
    text +=
      "  \"\(node.id)\" [\((attributes + identity(node.id, node.classes, node.note)).joined(separator: ", "))];\n"
  }

  private mutating func write(_ line: Scene.Line) {
    var attributes = [
      "color=\"\(line.colors.joined(separator: ":"))\"", "penwidth=\(decimal(line.width))",
    ]
    if line.style != "solid" { attributes.append("style=\(line.style)") }
    if line.isArrow { attributes.append("arrowhead=normal") }
    if let curve = line.curve { attributes.append("pos=\"\(way(of: curve))\"") }
    attributes += identity(line.id, line.classes, line.note)
    text += "  \"\(line.from)\" -> \"\(line.to)\" [\(attributes.joined(separator: ", "))];\n"
  }

  /// A curve as Graphviz reads it, the tip of its arrow first.
  private func way(of curve: Curve) -> String {
    let places = ([curve.tip] + curve.points).map(flipped).map {
      "\(decimal($0.x)),\(decimal($0.y))"
    }
    return "e," + places.joined(separator: " ")
  }

  private func identity(_ id: String, _ classes: [String], _ note: Note?) -> [String] {
    var attributes = ["id=\"\(id)\""]
    if !classes.isEmpty { attributes.append("class=\"\(classes.joined(separator: " "))\"") }
    guard let note, purpose != .picture else { return attributes }
    if purpose == .reader {
      // Graphviz 2.42 garbles messages over 1,023 bytes, so no value may be long.
      let lines = note.text.split(separator: "\n").joined(separator: " · ")
      attributes.append("tooltip=\"\(dotLabelText(String(lines.prefix(150))))\"")
    }
    if let address = note.address.flatMap(linkAddress) {
      // A PDF takes the address as it is; Graphviz's SVG needs `&` escaped.
      let escaped = address.split(separator: "&", omittingEmptySubsequences: false)
        .joined(separator: purpose == .print ? "&" : "&amp;")
      attributes.append("URL=\"\(escaped)\"")
      if purpose == .print { attributes.append("tooltip=\" \"") }
    }
    return attributes
  }

  // MARK: - Nodes

  private func look(of mark: Mark) -> [String] {
    let shape =
      switch mark.shape {
      case .pill, .square: "box"
      default: mark.shape.rawValue
      }
    let isFilled = mark.look == .filled
    var attributes = [
      "shape=\(shape)", "style=\"\(mark.shape == .pill ? "rounded,filled" : "filled")\"",
      "fillcolor=\"\(isFilled ? mark.color : theme["paper"])\"",
      "color=\"\(isFilled ? theme["paper"] : mark.color)\"",
      "penwidth=\(isFilled ? "1" : "1.5")",
    ]
    if mark.look == .struck {
      attributes.append("fontsize=12")
      attributes.append("label=<<FONT COLOR=\"\(mark.color)\"><B>×</B></FONT>>")
    }
    return attributes
  }

  private func look(of panel: Panel, _ frame: Frame) -> [String] {
    var styles: [String] = []
    if panel.fill != nil { styles.append("filled") }
    if panel.isRounded { styles.append("rounded") }
    if panel.isDashed { styles.append("dashed") }
    var attributes = ["label=<\(table(of: panel, frame))>"]
    guard panel.fill != nil || panel.border != nil else { return attributes }
    attributes += [
      "shape=box", "style=\"\(styles.joined(separator: ","))\"",
      "fillcolor=\"\(panel.fill ?? "none")\"", "color=\"\(panel.border ?? panel.fill ?? "none")\"",
      "penwidth=\(panel.border == nil ? "0" : decimal(panel.borderWidth))",
    ]
    return attributes
  }

  /// An HTML-like table in which every cell has a fixed place, so that no font moves anything.
  private func table(of panel: Panel, _ frame: Frame) -> String {
    let bar = panel.accent == nil ? 0 : Panel.accentWidth
    let width = frame.width - bar - 2 * panel.inset
    var rows = panel.top > 0 ? row(cell("", width, panel.top)) : ""
    var used = panel.top
    for line in panel.rows {
      rows += row(cells(of: line, width))
      used += line.height
    }
    let rest = frame.height - used
    if rest >= 1 { rows += row(cell("", width, rest)) }
    var outer = ""
    if let accent = panel.accent {
      outer += cell("", bar, frame.height, " BGCOLOR=\"\(accent)\"")
    }
    if panel.inset > 0 { outer += cell("", panel.inset, frame.height) }
    outer += cell(table(rows, width, max(used, frame.height)), width, frame.height)
    if panel.inset > 0 { outer += cell("", panel.inset, frame.height) }
    return table(row(outer), frame.width, frame.height)
  }

  private func cells(of line: Panel.Row, _ width: Double) -> String {
    let given = line.cells.reduce(0) { $0 + ($1.width ?? 0) }
    let open = Double(line.cells.count { $0.width == nil })
    let share = open > 0 ? max(1, (width - given) / open) : 0
    let cells = line.cells.map { part in
      cell(
        part.runs.map(html).joined(), part.width ?? share, line.height,
        " ALIGN=\"\(part.alignment.rawValue)\"")
    }
    guard cells.count > 1 else { return cells.joined() }
    return cell(table(row(cells.joined()), width, line.height), width, line.height)
  }

  private func html(_ run: Run) -> String {
    // In SVG a space at either end of a run is lost.
    var content = htmlLabelText(run.text)
    let indent = content.prefix { $0 == " " }.count
    content = String(repeating: "\u{A0}", count: indent) + content.dropFirst(indent)
    if content.last == " " { content = content.dropLast() + "\u{A0}" }
    if content.isEmpty { return "" }
    if run.isBold { content = "<B>\(content)</B>" }
    return "<FONT POINT-SIZE=\"\(decimal(run.size))\" COLOR=\"\(run.color)\">\(content)</FONT>"
  }

  private func table(_ rows: String, _ width: Double, _ height: Double) -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\"\(size(width, height))>"
      + rows + "</TABLE>"
  }

  private func row(_ cells: String) -> String { "<TR>\(cells)</TR>" }

  private func cell(
    _ content: String, _ width: Double, _ height: Double, _ more: String = ""
  ) -> String {
    "<TD\(size(width, height))\(more)>\(content)</TD>"
  }

  private func size(_ width: Double, _ height: Double) -> String {
    " FIXEDSIZE=\"TRUE\" WIDTH=\"\(Int(width))\" HEIGHT=\"\(Int(height))\""
  }

  // MARK: - Backdrop

  /// The backdrop in xdot's operators; its first shape covers all and so fixes the picture's size.
  private func backdrop() -> String {
    let all = Frame(x: 0, y: 0, width: scene.width, height: scene.height)
    let shapes = [Shape.rectangle(all, fill: theme["paper"])] + scene.backdrop
    return shapes.map(operators).joined(separator: " ")
  }

  private func operators(_ shape: Shape) -> String {
    switch shape {
    case .rectangle(let frame, let fill):
      let corners = [
        Point(x: frame.x, y: frame.bottom), Point(x: frame.right, y: frame.bottom),
        Point(x: frame.right, y: frame.y), Point(x: frame.x, y: frame.y),
      ]
      return "c 7 -\(fill) C 7 -\(fill) P 4 \(points(corners))"
    case .roundedRectangle(let frame, let fill):
      let curve = roundedCorners(of: frame)
      return "c 7 -\(fill) C 7 -\(fill) b \(curve.count) \(points(curve))"
    case .line(let from, let to, let color, let isDashed):
      let style = isDashed ? "S 6 -dashed" : "S 5 -solid"
      return "S 15 -setlinewidth(1) \(style) c 7 -\(color) L 2 \(points([from, to])) S 5 -solid"
    case .text(let run, let point, let alignment):
      return operators(run, point, alignment)
    }
  }

  private func operators(_ run: Run, _ point: Point, _ alignment: Alignment) -> String {
    let text = dotText(run.text)
    // Quotes are escaped in DOT, and counted as one byte.
    let count = text.utf8.count - text.utf8.count { $0 == UInt8(ascii: "\\") }
    let side =
      switch alignment {
      case .left: -1
      case .center: 0
      case .right: 1
      }
    // The width only matters for the bounding box, which the first shape fixes.
    let font = "F \(decimal(run.size)) \(theme["fonts"].utf8.count) -\(theme["fonts"])"
    return "\(font) t \(run.isBold ? 1 : 0) c 7 -\(run.color) "
      + "T \(points([point])) \(side) 10 \(count) -\(text)"
  }

  private func roundedCorners(of frame: Frame) -> [Point] {
    let radius = min(10, frame.width / 2, frame.height / 2)
    let (left, top, right, bottom) = (frame.x, frame.y, frame.right, frame.bottom)
    var curve = [Point(x: left + radius, y: top)]
    func side(_ to: Point, _ corner: Point, _ end: Point) {
      let from = curve[curve.count - 1]
      curve += [from, to, to, corner, corner, end]
    }
    side(
      Point(x: right - radius, y: top), Point(x: right, y: top), Point(x: right, y: top + radius))
    side(
      Point(x: right, y: bottom - radius), Point(x: right, y: bottom),
      Point(x: right - radius, y: bottom))
    side(
      Point(x: left + radius, y: bottom), Point(x: left, y: bottom),
      Point(x: left, y: bottom - radius))
    side(Point(x: left, y: top + radius), Point(x: left, y: top), Point(x: left + radius, y: top))
    return curve
  }

  private func points(_ list: [Point]) -> String {
    list.map(flipped).map { "\(decimal($0.x)) \(decimal($0.y))" }.joined(separator: " ")
  }

  /// Graphviz counts y upwards.
  private func flipped(_ point: Point) -> Point { Point(x: point.x, y: scene.height - point.y) }
}

private func inches(_ points: Double) -> String { decimal(points / 72, digits: 4) }

/// A number with at most so many decimals, the same on every machine.
package func decimal(_ value: Double, digits: Int = 1) -> String {
  var scale = 1
  for _ in 0..<digits { scale *= 10 }
  let scaled = Int((value.magnitude * Double(scale)).rounded())
  var fraction = padded(scaled % scale, to: digits)
  while fraction.last == "0" { fraction.removeLast() }
  let sign = value < 0 && scaled > 0 ? "-" : ""
  return sign + String(scaled / scale) + (fraction.isEmpty ? "" : "." + fraction)
}
