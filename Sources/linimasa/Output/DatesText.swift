import Articles
import Model

/// Writes the dates of an article for a terminal: each paragraph that holds some, and what they mean.
///
/// The words of a date are coloured by its type, or stand between `«` and `»` where there is no
/// colour. The colours differ for the colour-blind too, and the type is always written out.
struct DatesText {
  let terminal: Terminal

  func entry(_ item: ReadArticle, _ dates: [DateExpression]) -> String {
    var text = head(item)
    var rest = dates[...]
    for paragraph in item.article.paragraphs {
      let inside = rest.prefix { $0.range.start < paragraph.range.end }
      rest = rest.dropFirst(inside.count)
      if !inside.isEmpty { text += "\n" + entry(paragraph.range, inside, item.article) }
    }
    return text + (dates.isEmpty ? "  no date found\n" : "")
  }

  private func head(_ item: ReadArticle) -> String {
    let id = printable(item.givenID ?? String(item.article.id.rawValue.prefix(8)))
    let place = item.file == "-" ? "standard input" : item.file
    let title = wrapped(printable(item.article.title ?? place), to: terminal.width)
    let published =
      item.article.published.map { "published \($0)" }
      ?? "day of publication unknown: relative dates are left unresolved;"
      + " give it with --published YYYY-MM-DD"
    return title.map { terminal.styled($0, .bold) }.joined(separator: "\n") + "  "
      + terminal.styled(id, .dim) + "\n" + terminal.styled(published, .dim) + "\n"
  }

  private func entry(
    _ paragraph: TextRange, _ dates: ArraySlice<DateExpression>, _ article: Article
  ) -> String {
    var marked = MarkedText()
    var position = paragraph.start
    for date in dates where date.range.start >= position {
      let before = TextRange(start: position, end: date.range.start)
      marked.add(printable(article.text[before]))
      marked.add(printable(article.text[date.range]), style(date.type))
      position = date.range.end
    }
    if position < paragraph.end {
      marked.add(printable(article.text[TextRange(start: position, end: paragraph.end)]))
    }
    return marked.lines(terminal, indents: ("  ", "  "))
      + dates.map { entry($0, printable(article.text[$0.range])) }.joined()
  }

  /// What one expression means, and how that was found.
  private func entry(_ date: DateExpression, _ words: String) -> String {
    var marked = MarkedText()
    marked.add(words, style(date.type))
    marked.add(" \(date.type.rawValue) \(printable(date.value))")
    if let modifier = date.modifier { marked.add(" \(modifier.rawValue)") }
    if let span = date.span {
      marked.add(" · \(worded(span))")
    } else if date.type == .date || date.type == .time {
      marked.add(" · not resolved")
    }
    if !date.arithmetic.isEmpty { marked.add(" · \(printable(date.arithmetic))") }
    var text = marked.lines(terminal, indents: ("    ", "      "))
    if let contradiction = date.contradiction {
      let lines = wrapped("contradiction: \(printable(contradiction))", to: terminal.width - 6)
      text += lines.map { "      " + terminal.styled($0, .bold) + "\n" }.joined()
    }
    return text
  }

  private func style(_ type: DateExpression.Kind) -> Terminal.Style {
    switch type {
    case .date: .blue
    case .time: .yellow
    case .duration: .magenta
    case .set: .cyan
    }
  }
}
