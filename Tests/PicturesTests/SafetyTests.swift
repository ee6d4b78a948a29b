import Foundation
import FoundationXML
import Model
import Pictures
import Testing

@Suite("Pictures of hostile texts")
struct SafetyTests {
  static let hostile = [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "'); alert(1); ('", "]]> --> <!--",
    "</TD></TABLE><IMG SRC=\"/etc/passwd\"/>", "\\N \\G \\\" \\", "\"]; evil [label=\"x",
    "&lt;b&gt; &#60; &amp;quot; &unknown; &", "\u{0}\u{1}\u{1B}[31m\u{202E}txet\u{FFFF}",
    "${x} `id` %s %n", "[…]", "]", String(repeating: "𝕏", count: 400), "\n\r\t\u{2028}",
  ]

  static func events(_ text: String, url: String? = nil) -> [Event] {
    let one = Participant(
      actor: ActorID(rawValue: "person/\(text)"), kind: .person, name: text, party: text)
    let other = Participant(
      actor: ActorID(rawValue: "person/x"), kind: .group, name: "\(text) y", party: nil,
      office: text)
    return [
      Samples.event(
        "2024-02-03", .consult, .visit, [one], [other], place: text, topic: text, sentence: text,
        url: url ?? text)
    ]
  }

  static func tree(_ text: String) -> SentenceTree {
    let range = TextRange(start: 0, end: text.utf8.count)
    let words = [
      Word(form: text, range: range, features: text),
      Word(form: "\(text)\(text)", range: range, head: 0, relation: text),
    ]
    return SentenceTree(words: words, names: [], text: text)
  }

  @Test(arguments: hostile)
  func `every text gives XML in which nothing of it acts`(text: String) throws {
    let composer = try Samples.composer()
    let process = try DrawingProcess.located()
    let events = Self.events(text)
    let caption = Caption(title: text)
    let drawings = [
      composer.timeline(events, caption), composer.lanes(events, caption),
      try composer.relations(Samples.relations(events), caption, process: process),
      composer.trees([Self.tree(text)], caption),
      composer.trees([Self.tree(text)] + Samples.trees, caption),
    ]
    for drawing in drawings {
      let found = try XMLFindings(composer.render(drawing, as: .svg, with: process))
      #expect(found.error == nil)
      #expect(found.elements.isSubset(of: XMLFindings.expected))
      #expect(found.attributes.isSubset(of: XMLFindings.expectedAttributes))
      #expect(try !composer.render(drawing, as: .pdf, with: process).isEmpty)
      // The user's DOT must parse too.
      let dot = String(
        decoding: try composer.render(drawing, as: .dot, with: process), as: UTF8.self)
      #expect(try process.run(dot, ["--format", "svg"]).starts(with: Array("<?xml".utf8)))
    }
  }

  @Test(arguments: [
    ("https://example.org/a?b=1&c='2'\"<>\\", "https://example.org/a?b=1&c=%272%27%22%3C%3E%5C"),
    ("HTTP://example.org/é", "HTTP://example.org/%C3%A9"),
  ])
  func `links are escaped`(url: String, expected: String) {
    #expect(linkAddress(url) == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.org", "ref:17", "",
  ])
  func `only http and https are links`(url: String) throws {
    #expect(linkAddress(url) == nil)
    let composer = try Samples.composer()
    let drawing = composer.timeline(Self.events("x", url: url), Caption(title: "x"))
    let svg = try composer.render(drawing, as: .svg, with: DrawingProcess.located())
    #expect(!String(decoding: svg, as: UTF8.self).contains("href"))
  }

  @Test func `a link reaches SVG escaped, and PDF`() throws {
    let composer = try Samples.composer()
    let process = try DrawingProcess.located()
    let events = Self.events("x", url: "https://example.org/?a=1&b='2'")
    let drawing = composer.timeline(events, Caption(title: "x"))
    let svg = String(decoding: try composer.render(drawing, as: .svg, with: process), as: UTF8.self)
    #expect(svg.contains("href=\"https://example.org/?a=1&amp;b=%272%27\""))
    let pdf = try composer.render(drawing, as: .pdf, with: process)
    #expect(pdf.count > 2_000)
  }

  @Test func `SVG has ids, classes, notes, title and description, and no size but its own`() throws
  {
    let composer = try Samples.composer(.en)
    let event = Samples.contacts[8]
    let drawing = composer.timeline([event], Caption(title: "Lecornu and Shoigu"))
    let svg = String(
      decoding: try composer.render(drawing, as: .svg, with: DrawingProcess.located()),
      as: UTF8.self)
    #expect(svg.contains("<g id=\"event-\(event.id.rawValue.prefix(12))\""))
    #expect(svg.contains("class=\"event kind-call status-occurred\""))
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains(">Lecornu and Shoigu</title>"))
    #expect(svg.contains("“Hal itu disampaikan dalam sebuah pernyataan.”"))
    #expect(svg.contains("Koran 1, Koran 2, Koran 3, Koran 4, +3 more (7 sources)"))
    #expect(!svg.contains("<!"))
    #expect(!svg.contains("transparent"))
  }

  @Test(arguments: PictureFormat.allCases)
  func `the same events give the same bytes`(format: PictureFormat) throws {
    let composer = try Samples.composer()
    let process = try DrawingProcess.located()
    let caption = Caption(title: "Sama", asOf: Day(iso: "2024-12-31"))
    let drawing = composer.timeline(Samples.contacts, caption)
    let first = try composer.render(drawing, as: format, with: process)
    #expect(first.starts(with: format.signature))
    guard format != .pdf else { return }  // Cairo writes the time of day into a PDF.
    #expect(try composer.render(drawing, as: format, with: process) == first)
  }
}

/// The elements and attributes of an XML text, and why it does not parse.
private final class XMLFindings: NSObject, XMLParserDelegate {
  static let expected: Set<String> = [
    "svg", "title", "desc", "g", "a", "polygon", "polyline", "path", "ellipse", "text",
  ]
  static let expectedAttributes: Set<String> = [
    "xmlns", "width", "height", "viewBox", "role", "lang", "aria-labelledby", "class", "id",
    "font-family", "transform", "href", "fill", "fill-opacity", "stroke", "stroke-width",
    "stroke-dasharray", "points", "d", "cx", "cy", "rx", "ry", "x", "y", "text-anchor",
    "font-size", "font-weight",
  ]

  var elements: Set<String> = []
  var attributes: Set<String> = []
  var error: String?

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    if !parser.parse() { error = parser.parserError.map { "\($0)" } ?? "unknown" }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(name)
    self.attributes.formUnion(attributes.keys)
  }
}
