/// Our own SVG out of Graphviz's.
///
/// Only known elements and attributes pass; names of nodes, comments and the document type go.
/// Title, description, notes and links come in with our own escaping, since Graphviz 2.42 writes
/// addresses unescaped.
func cleanSVG(_ source: String, _ drawing: Drawing, fonts: String) -> String {
  var cleaner = SVGCleaner(drawing: drawing, fonts: fonts)
  cleaner.read(Array(source.utf8))
  return cleaner.output
}

private struct SVGCleaner {
  let drawing: Drawing
  let fonts: String
  let notes: [String: Note]
  var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  /// What ends each group that is open.
  private var ends: [String] = []
  private var isInText = false
  private var isInTitle = false

  init(drawing: Drawing, fonts: String) {
    self.drawing = drawing
    self.fonts = fonts
    var notes: [String: Note] = [:]
    for node in drawing.scene.nodes { notes[node.id] = node.note }
    for line in drawing.scene.lines { notes[line.id] = line.note }
    self.notes = notes
  }

  mutating func read(_ bytes: [UInt8]) {
    var position = 0
    while position < bytes.count {
      let isTag = bytes[position] == UInt8(ascii: "<")
      let end = isTag ? tagEnd(bytes, position) : textEnd(bytes, position)
      let piece = String(decoding: bytes[position..<end], as: UTF8.self)
      if !isTag {
        if isInText { output += piece }
      } else if !piece.hasPrefix("<!"), !piece.hasPrefix("<?") {
        read(tag: piece)
      }
      position = end
    }
  }

  private func textEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
  }

  private func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    let comment = Array("<!--".utf8)
    var position = start
    if bytes[start...].starts(with: comment) {
      let end = Array("-->".utf8)
      while position < bytes.count, !bytes[position...].starts(with: end) { position += 1 }
      return min(bytes.count, position + 3)
    }
    var isQuoted = false
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\"") { isQuoted.toggle() }
      position += 1
      if bytes[position - 1] == UInt8(ascii: ">"), !isQuoted { break }
    }
    return position
  }

  private mutating func read(tag: String) {
    let name = tag.dropFirst().prefix { $0.isLetter || $0 == "/" }
    switch name {
    case "svg": open(svg: tag)
    case "/svg": output += "</svg>\n"
    case "title": isInTitle = true
    case "/title": isInTitle = false
    case "g": open(group: tag)
    case "/g": output += (ends.popLast() ?? "</g>") + "\n"
    case "text":
      isInText = true
      output += element("text", tag, isClosed: false)
    case "/text":
      isInText = false
      output += "</text>\n"
    case "polygon", "polyline", "path", "ellipse":
      output += element(String(name), tag, isClosed: true) + "\n"
    default: break
    }
  }

  private mutating func open(svg tag: String) {
    let (width, height) = (decimal(drawing.scene.width), decimal(drawing.scene.height))
    let key = drawing.key
    output += "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
    output +=
      " viewBox=\"0 0 \(width) \(height)\" role=\"img\" lang=\"\(drawing.language.rawValue)\""
    output += " aria-labelledby=\"title-\(key) description-\(key)\" class=\"linimasa\""
    output += " font-family=\"\(xmlText(fonts))\">\n"
    output += "<title id=\"title-\(key)\">\(xmlText(drawing.title))</title>\n"
    output += "<desc id=\"description-\(key)\">\(xmlText(drawing.description))</desc>\n"
  }

  private mutating func open(group tag: String) {
    // Graphviz writes hyphens as entities.
    let attributes = attributes(of: tag).mapValues {
      $0.split(separator: "&#45;", omittingEmptySubsequences: false).joined(separator: "-")
    }
    guard let id = attributes["id"], attributes["class"] != "graph" else {
      output += "<g transform=\"translate(0 \(decimal(drawing.scene.height)))\">\n"
      ends.append("</g>")
      return
    }
    // Graphviz puts "node" or "edge" first.
    let classes = (attributes["class"] ?? "").split(separator: " ").dropFirst()
    output += "<g"
    // Captions have neither; their names would only clash on a page with several pictures.
    if notes[id] != nil || classes.first == "event" { output += " id=\"\(id)\"" }
    if !classes.isEmpty { output += " class=\"\(classes.joined(separator: " "))\"" }
    output += ">"
    var end = "</g>"
    if let note = notes[id] {
      output += "<title>\(xmlText(note.text))</title>"
      if let address = note.address.flatMap(linkAddress) {
        output += "<a href=\"\(xmlText(address))\">"
        end = "</a></g>"
      }
    }
    ends.append(end)
  }

  private func element(_ name: String, _ tag: String, isClosed: Bool) -> String {
    let found = attributes(of: tag)
    var text = "<\(name)"
    for attribute in SVGCleaner.allowed {
      guard var value = found[attribute] else { continue }
      if value == "transparent" { value = "none" }
      if attribute == "stroke", value == "none" { continue }
      if attribute == "text-anchor", value == "start" { continue }
      if attribute == "font-size", value.hasSuffix("0"), value.contains(".") {
        value = decimal(Double(value) ?? 10, digits: 2)
      }
      text += " \(attribute)=\"\(value)\""
    }
    return text + (isClosed ? "/>" : ">")
  }

  /// In the order in which they are written.
  private static let allowed = [
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity",
    "points", "d", "cx", "cy", "rx", "ry", "x", "y", "text-anchor", "font-size", "font-weight",
    "font-style", "text-decoration",
  ]

  private func attributes(of tag: String) -> [String: String] {
    var result: [String: String] = [:]
    var rest = tag[...]
    while let equals = rest.firstIndex(of: "=") {
      let name = rest[..<equals].split { $0.isWhitespace }.last.map(String.init) ?? ""
      let value = rest[rest.index(after: equals)...]
      guard value.first == "\"", let end = value.dropFirst().firstIndex(of: "\"") else { break }
      result[name] = String(value[value.index(after: value.startIndex)..<end])
      rest = value[value.index(after: end)...]
    }
    return result
  }
}
