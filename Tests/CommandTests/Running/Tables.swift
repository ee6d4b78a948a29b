/// The rows of a CSV text after RFC 4180, or nil where a quote is amiss.
func rows(csv text: String) -> [[String]]? {
  var rows: [[String]] = []
  var row: [String] = []
  var cell = ""
  var isQuoted = false
  var scalars = text.unicodeScalars[...]
  while let scalar = scalars.popFirst() {
    switch scalar {
    case "\"" where isQuoted && scalars.first == "\"":
      scalars.removeFirst()
      cell.unicodeScalars.append(scalar)
    case "\"" where isQuoted: isQuoted = false
    case "\"": isQuoted = true
    case "," where !isQuoted:
      row.append(cell)
      cell = ""
    case "\r" where !isQuoted && scalars.first == "\n":
      scalars.removeFirst()
      rows.append(row + [cell])
      (row, cell) = ([], "")
    default: cell.unicodeScalars.append(scalar)
    }
  }
  return isQuoted || !row.isEmpty || !cell.isEmpty ? nil : rows
}

/// How many cells a row of a Markdown table has, or nil where it is none.
func cellCount(markdown line: String) -> Int? {
  guard line.hasPrefix("| "), line.hasSuffix(" |") else { return nil }
  var bars = 0
  var isEscaped = false
  for character in line {
    if character == "|", !isEscaped { bars += 1 }
    isEscaped = character == "\\" && !isEscaped
  }
  return bars - 1
}
