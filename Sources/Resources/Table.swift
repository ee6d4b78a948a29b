/// A tab-separated table: lines that start with `#` are its head, the next names the columns.
package struct Table: Sendable {
  /// In file order.
  package let rows: [Row]

  /// Reads a table and puts its columns into the order asked for.
  ///
  /// - Throws: `DataError` where there is no head, a column is missing, or a row has another number
  ///   of fields.
  package init(_ text: String, file: String, columns: [String]) throws(DataError) {
    var order: [Int]?
    var width = 0
    var rows: [Row] = []
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty || line.hasPrefix("#") { continue }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let columnOrder = order else {
        order = try Table.order(of: columns, in: fields.map(String.init), file, number)
        width = fields.count
        continue
      }
      guard fields.count == width else {
        throw DataError(
          file: file, line: number, message: "\(fields.count) fields where the head has \(width)")
      }
      rows.append(Row(line: number, fields: columnOrder.map { String(fields[$0]) }))
    }
    guard order != nil else { throw DataError(file: file, line: nil, message: "no head") }
    self.rows = rows
  }

  private static func order(
    of columns: [String], in head: [String], _ file: String, _ line: Int
  ) throws(DataError) -> [Int] {
    var order: [Int] = []
    for column in columns {
      guard let index = head.firstIndex(of: column) else {
        throw DataError(file: file, line: line, message: "no column \"\(column)\"")
      }
      order.append(index)
    }
    return order
  }

  package struct Row: Sendable {
    /// From 1.
    package let line: Int
    /// In the order of the columns that were asked for.
    package let fields: [String]

    /// A field of one value; nil where it is empty.
    package func value(_ column: Int) -> String? {
      fields[column].isEmpty ? nil : fields[column]
    }

    /// A field of several values, parted by `|`.
    package func values(_ column: Int) -> [String] {
      fields[column].split(separator: "|").map(String.init)
    }
  }
}
