import Compiler
import Source

/// Reads CSV by RFC 4180, with the line of each row.
///
/// The CSV libraries at hand bring all of Foundation, which the program does without; the grammar is a page.
struct CSVReader {
  struct Row: Sendable {
    let line: Int
    let fields: [String]
  }

  private let bytes: ArraySlice<UInt8>
  private let path: String
  private let separator: UInt8
  private var index: Int
  private var line = 1

  /// What may stand between the fields of a row: office programs follow the settings of their machine.
  static let separators: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// The rows of a file; LF for CR LF and empty lines are taken as programs write them.
  static func rows(
    _ text: ArraySlice<UInt8>, separator: UInt8, path: String, most: Int = .max
  ) throws(Failure) -> [Row] {
    var reader = CSVReader(text, separator, path)
    var rows: [Row] = []
    while rows.count < most, let row = try reader.row() { rows.append(row) }
    return rows
  }

  private init(_ bytes: ArraySlice<UInt8>, _ separator: UInt8, _ path: String) {
    self.bytes = bytes
    self.separator = separator
    self.path = path
    index = bytes.startIndex
  }

  private mutating func row() throws(Failure) -> Row? {
    while index < bytes.endIndex {
      let start = line
      var fields = [try field()]
      while index < bytes.endIndex, bytes[index] == separator {
        index += 1
        fields.append(try field())
      }
      endLine()
      if fields.contains(where: { !$0.isEmpty }) { return Row(line: start, fields: fields) }
    }
    return nil
  }

  private mutating func endLine() {
    if index < bytes.endIndex, bytes[index] == 0x0D { index += 1 }
    if index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
    line += 1
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == 0x0A || byte == 0x0D
  }

  private mutating func field() throws(Failure) -> String {
    guard index < bytes.endIndex, bytes[index] == 0x22 else {
      let start = index
      while index < bytes.endIndex, !endsField(bytes[index]) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    let first = line
    index += 1
    var content: [UInt8] = []
    while true {
      guard index < bytes.endIndex else {
        throw Failure(
          zh: "\(path) 第 \(first) 行：引号没有配对，后面的内容无法读取",
          en: "\(path), line \(first): a quotation mark is never closed")
      }
      let byte = bytes[index]
      index += 1
      if byte == 0x0A { line += 1 }
      if byte == 0x22 {
        guard index < bytes.endIndex, bytes[index] == 0x22 else { break }
        index += 1
      }
      content.append(byte)
    }
    guard index == bytes.endIndex || endsField(bytes[index]) else {
      throw Failure(
        zh: "\(path) 第 \(line) 行：引号后面还有文字，字段里的引号要写两个",
        en:
          "\(path), line \(line): text follows a closing quotation mark; marks inside a field are doubled"
      )
    }
    return String(decoding: content, as: UTF8.self)
  }
}
