internal import CXML
internal import Model

/// A parsed page: its elements, its blocks of text, and what it says of itself.
struct HTMLDocument {
  struct Element {
    var name: String
    /// The index of the element around it; -1 for the outermost.
    var parent: Int
    /// Its class and id.
    var cue: [UInt8]
  }

  /// A stretch of text that the page sets apart.
  struct Block {
    /// The nearest element around it that makes a block.
    var element: Int
    /// As in the page; cleaned later.
    var text: [UInt8]
    /// How many bytes of it are in links.
    var linkLength: Int
    var origin: TextRange
    /// Whether more than a line break parts it from the block before.
    var gap: Bool
  }

  /// An element that says something in its attributes.
  struct Note {
    var name: String
    var value: String
  }

  fileprivate(set) var elements: [Element] = []
  fileprivate(set) var blocks: [Block] = []
  /// Of `meta`: by `property`, `name` or `itemprop` in small letters.
  fileprivate(set) var metas: [Note] = []
  /// Of other elements with `itemprop`, and of links with `rel=author`.
  fileprivate(set) var properties: [Note] = []
  /// The moments of `time` elements.
  fileprivate(set) var times: [String] = []
  fileprivate(set) var linkedData: [[UInt8]] = []
  fileprivate(set) var title: String?
  fileprivate(set) var headings: [String] = []
  fileprivate(set) var language: String?
  fileprivate(set) var canonical: String?

  /// Parses a page; nil where libxml2 finds nothing in it.
  ///
  /// libxml2 mends what is broken, opens no address and stops at a depth of 256.
  init?(_ source: [UInt8]) {
    let tagged = TaggedSource(source)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let tree = tagged.bytes.withUnsafeBytes { bytes in
      htmlReadMemory(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil,
        "UTF-8", Int32(options))
    }
    guard let tree else { return nil }
    defer { xmlFreeDoc(tree) }
    var walk = TreeWalk(source: source, tagged: tagged)
    if let root = xmlDocGetRootElement(tree) { walk.visit(root, parent: -1) }
    walk.flush()
    self = walk.document
  }

  fileprivate init() {}

  /// Whether a tag of an element parts blocks of text.
  static func isBoundary(_ name: String) -> Bool { name == "br" || blockNames.contains(name) }

  fileprivate static let blockNames: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// Elements whose text nobody reads.
  fileprivate static let silent: Set<String> = [
    "audio", "button", "canvas", "embed", "head", "iframe", "input", "map", "math", "noscript",
    "object", "option", "script", "select", "style", "svg", "template", "textarea", "video",
  ]
}

/// Walks libxml2's tree once.
private struct TreeWalk {
  var document = HTMLDocument()
  let source: [UInt8]
  let tagged: TaggedSource

  private var text: [UInt8] = []
  private var linkLength = 0
  private var block = -1
  private var linkDepth = 0
  private var silence = 0
  /// The tag before the current text, and the last one inside it.
  private var firstTag = -1
  private var lastTag = -1
  private var breaks = 2

  init(source: [UInt8], tagged: TaggedSource) {
    self.source = source
    self.tagged = tagged
  }

  mutating func visit(_ node: xmlNodePtr, parent: Int) {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      if silence == 0 { append(node, in: parent) }
    case XML_ELEMENT_NODE: visit(element: node, parent: parent)
    default: break
    }
  }

  private mutating func append(_ node: xmlNodePtr, in parent: Int) {
    guard let content = node.pointee.content else { return }
    let bytes = UnsafeBufferPointer(start: content, count: Int(xmlStrlen(content)))
    if text.isEmpty {
      guard bytes.contains(where: { !$0.isBlank }) else { return }
      firstTag = lastTag
      block = blockElement(parent)
    }
    text.append(contentsOf: bytes)
    if linkDepth > 0 { linkLength += bytes.count }
  }

  private static func isUnseen(_ style: String?) -> Bool {
    style?.lowercased().filter { $0 != " " }.contains("display:none") ?? false
  }

  private func blockElement(_ index: Int) -> Int {
    var index = index
    while index > 0, !HTMLDocument.blockNames.contains(document.elements[index].name) {
      index = document.elements[index].parent
    }
    return index
  }

  private mutating func visit(element node: xmlNodePtr, parent: Int) {
    let name = string(node.pointee.name).lowercased()
    let attributes = attributes(of: node)
    let isBlock = HTMLDocument.blockNames.contains(name)
    if isBlock { flush() }
    if let rank = attributes["lo"].flatMap({ Int($0) }) { lastTag = max(lastTag, rank) }
    if name == "br" {
      flush()
      breaks += 1
      return
    }
    let cue = [attributes["class"], attributes["id"]].compactMap { $0 }.joined(separator: " ")
    let index = document.elements.count
    document.elements.append(.init(name: name, parent: parent, cue: Array(cue.utf8)))
    note(name, attributes, node)
    let isSilent =
      HTMLDocument.silent.contains(name) || attributes["hidden"] != nil
      || attributes["itemprop"] != nil && Self.isUnseen(attributes["style"])
    silence += isSilent ? 1 : 0
    linkDepth += name == "a" ? 1 : 0
    if isBlock { breaks = 2 }
    var child = node.pointee.children
    while let next = child {
      visit(next, parent: index)
      child = next.pointee.next
    }
    silence -= isSilent ? 1 : 0
    linkDepth -= name == "a" ? 1 : 0
    if isBlock {
      flush()
      breaks = 2
    }
  }

  /// Ends the current block of text.
  mutating func flush() {
    guard !text.isEmpty else { return }
    let (range, end) = tagged.range(after: firstTag, last: lastTag, in: source)
    document.blocks.append(
      .init(
        element: block, text: text, linkLength: linkLength, origin: range, gap: breaks != 1))
    lastTag = min(end, tagged.tags.count - 1)
    text = []
    linkLength = 0
    breaks = 0
  }

  private mutating func note(_ name: String, _ attributes: [String: String], _ node: xmlNodePtr) {
    switch name {
    case "html": document.language = attributes["lang"] ?? attributes["xml:lang"]
    case "title":
      if document.title == nil, silence > 0 { document.title = content(of: node) }
    case "h1": document.headings.append(content(of: node))
    case "meta":
      let key = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"]
      if let key, let value = attributes["content"] {
        document.metas.append(.init(name: key.lowercased(), value: value))
      }
    case "link":
      if attributes["rel"]?.lowercased() == "canonical" { document.canonical = attributes["href"] }
    case "script":
      if attributes["type"]?.lowercased().hasPrefix("application/ld+json") ?? false {
        document.linkedData.append(Array(content(of: node).utf8))
      }
    case "time":
      document.times.append(attributes["datetime"] ?? content(of: node))
    default: break
    }
    let property = attributes["itemprop"] ?? (attributes["rel"] == "author" ? "author" : nil)
    if name != "meta", let property {
      let value = attributes["content"] ?? attributes["datetime"] ?? content(of: node)
      document.properties.append(.init(name: property.lowercased(), value: value))
    }
  }

  private func attributes(of node: xmlNodePtr) -> [String: String] {
    var result: [String: String] = [:]
    var attribute = node.pointee.properties
    while let next = attribute {
      result[string(next.pointee.name).lowercased()] = string(
        next.pointee.children?.pointee.content)
      attribute = next.pointee.next
    }
    return result
  }

  /// All text inside an element.
  private func content(of node: xmlNodePtr) -> String {
    guard let content = xmlNodeGetContent(node) else { return "" }
    defer { cxml_free(content) }
    return string(content)
  }

  private func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: pointer, count: Int(xmlStrlen(pointer))), as: UTF8.self)
  }
}
