import Foundation
import FoundationXML

/// What an XML text holds, as a parser sees it.
final class ParsedXML: NSObject, XMLParserDelegate {
  /// In text order.
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  /// The characters inside elements of each name, those of inner ones too.
  private(set) var texts: [String: String] = [:]
  private var open: [String] = []

  /// Nil where the text is not well-formed.
  init?(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((element, attributes))
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    for name in open { texts[name, default: ""] += characters }
  }
}
