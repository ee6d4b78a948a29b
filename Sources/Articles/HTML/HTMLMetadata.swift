internal import Model

/// What a page says of its article outside the text, best source first.
struct HTMLMetadata {
  var title: String?
  var outlet: String?
  var url: String?
  var published: [Page.DateField] = []
  var authors: [String] = []
  /// The text as the page's linked data repeats it.
  var body: String?

  init(_ document: HTMLDocument) {
    let article = document.linkedData.lazy.compactMap(Self.article).first
    func meta(_ names: String...) -> String? {
      for name in names {
        let found = document.metas.first { $0.name == name && !$0.value.isBlank }
        if let found { return found.value }
      }
      return nil
    }
    body = article?["articleBody"]?.text
    url = meta("og:url") ?? document.canonical ?? article?["url"]?.text
    outlet =
      meta("og:site_name") ?? article?["publisher"]?["name"]?.text ?? meta("application-name")
    title = Self.title(
      headline: article?["headline"]?.text, shared: meta("og:title", "twitter:title"),
      headings: document.headings, page: document.title, outlet: outlet)
    published = Self.dates(document, article)
    authors = Self.authors(document, article, outlet: outlet)
  }

  /// The article in a script of linked data, if it describes one.
  private static func article(_ script: [UInt8]) -> JSON? {
    guard let value = try? JSONParser.value(of: Array(script.trimmed)) else { return nil }
    return find(in: value, depth: 0)
  }

  private static func find(in value: JSON, depth: Int) -> JSON? {
    guard depth < 5 else { return nil }
    if let items = value.items {
      return items.lazy.compactMap { find(in: $0, depth: depth + 1) }.first
    }
    let types = value["@type"].map { $0.items ?? [$0] } ?? []
    let isArticle = types.compactMap(\.text).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting")
    }
    if isArticle { return value }
    return (value["@graph"] ?? value["mainEntity"]).flatMap { find(in: $0, depth: depth + 1) }
  }

  /// The headline without the outlet's name: a heading that the page's title repeats, if any.
  private static func title(
    headline: String?, shared: String?, headings: [String], page: String?, outlet: String?
  ) -> String? {
    let known = [shared, page, headline].compactMap { $0 }.map { nameKey(Array($0.utf8)) }
    let repeated = headings.first { heading in
      let key = nameKey(Array(heading.utf8))
      return key.count >= 10
        && known.contains { $0.index(of: key) != nil || key.starts(with: $0) && $0.count >= 10 }
    }
    let usual = repeated ?? (headline?.isBlank == false ? headline : nil) ?? shared ?? page
    return (usual ?? headings.first { $0.utf8.count >= 15 }).map { withoutOutlet($0, outlet) }
  }

  /// Cuts ` - Outlet` and ` | Section | Outlet` from a title's end.
  private static func withoutOutlet(_ title: String, _ outlet: String?) -> String {
    var text = cleaned(Array(title.utf8)[...])
    let name = outlet.map { nameKey(Array($0.utf8)) }
    for mark in [" | ", " - ", " – ", " — ", " » ", " :: "] {
      let sign = Array(mark.utf8)
      while let cut = text.lastIndex(of: sign) {
        let tail = Array(text[(cut + sign.count)...])
        let isOutlet = name == nameKey(tail) && !tail.isEmpty
        let isBar = mark == " | " || mark == " » " || mark == " :: "
        let isDomain =
          tail.split(separator: Byte.space).first.map(Array.init).map(PageReader.isDomain) ?? false
        guard isOutlet || isDomain || isBar && countWords(tail) <= 4,
          countWords(Array(text[..<cut])) >= 2
        else { break }
        text = Array(text[..<cut])
      }
    }
    return text.text
  }

  private static func dates(_ document: HTMLDocument, _ article: JSON?) -> [Page.DateField] {
    var fields: [Page.DateField] = []
    func add(_ text: String?) {
      if let text, !text.isBlank { fields.append(.text(text)) }
    }
    add(article?["datePublished"]?.text)
    let isPublished: (HTMLDocument.Note) -> Bool = { note in
      note.name.contains("publi") && (note.name.contains("date") || note.name.contains("time"))
        && !note.name.contains("modif")
    }
    for note in document.metas where isPublished(note) { add(note.value) }
    for note in document.properties where note.name == "datepublished" { add(note.value) }
    let names: Set<String> = [
      "pubdate", "date", "dc.date", "dc.date.issued", "dc.date.created", "dcterms.created",
      "dcterms.date", "parsely-pub-date", "sailthru.date", "article.created", "article:created",
      "datecreated",
    ]
    for note in document.metas where names.contains(note.name) { add(note.value) }
    add(document.times.first)
    for note in document.metas + document.properties
    where note.name.contains("modif") || note.name.contains("updated") {
      fields.append(.update(note.value))
    }
    if let modified = article?["dateModified"]?.text { fields.append(.update(modified)) }
    return fields
  }

  private static func authors(
    _ document: HTMLDocument, _ article: JSON?, outlet: String?
  ) -> [String] {
    let linked = article?["author"].map { $0.items ?? [$0] } ?? []
    let sources: [[String]] = [
      linked.compactMap { $0.text ?? $0["name"]?.text },
      document.metas.filter { $0.name == "author" || $0.name == "article:author" }.map(\.value),
      document.properties.filter { $0.name == "author" }.map(\.value),
    ]
    for source in sources {
      let names = source.map { cleaned(Array($0.utf8)[...]) }.filter { isName($0, outlet: outlet) }
      if !names.isEmpty { return unique(names.map(\.text)) }
    }
    return []
  }

  /// Whether an author is a person's name: no address, and not the outlet.
  private static func isName(_ name: [UInt8], outlet: String?) -> Bool {
    guard (2...60).contains(name.count), !name.contains(Byte.slash), countWords(name) <= 6
    else { return false }
    let key = nameKey(name)
    let outletKey = nameKey(Array((outlet ?? "").utf8)).prefix(6)
    return outletKey.isEmpty || !key.starts(with: outletKey)
  }
}

extension String {
  /// Whether there is nothing but blanks in it.
  var isBlank: Bool { utf8.allSatisfy(\.isBlank) }
}

extension [UInt8] {
  /// Where a sequence stands last, or nil.
  fileprivate func lastIndex(of other: [UInt8]) -> Int? {
    var found: Int?
    while let next = index(of: other, from: found.map { $0 + 1 } ?? 0) { found = next }
    return found
  }
}
