import Foundation
import FoundationXML

/// The names of the elements of an XML text, in order, or nil where it is not well-formed.
func xmlElements(_ bytes: [UInt8]) -> [String]? {
  let parser = XMLParser(data: Data(bytes))
  let collector = ElementCollector()
  parser.delegate = collector
  return parser.parse() ? collector.names : nil
}

private final class ElementCollector: NSObject, XMLParserDelegate {
  var names: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    names.append(element)
  }
}
