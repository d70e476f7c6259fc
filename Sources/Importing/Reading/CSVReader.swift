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
  private var index: Int
  private var line = 1

  /// The rows of a file; a byte-order mark, LF for CR LF and empty lines are taken as programs write them.
  static func rows(_ bytes: [UInt8], path: String) throws(Failure) -> [Row] {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    guard String(validating: content, as: UTF8.self) != nil else {
      throw Failure(
        zh: "\(path) 不是 UTF-8 编码（很可能是 GBK）：用 WPS 或者 Excel 打开，另存为“CSV UTF-8”再导入",
        en: "\(path) is not UTF-8, most likely GBK: save it as “CSV UTF-8” and import it again")
    }
    var reader = CSVReader(content, path)
    var rows: [Row] = []
    while let row = try reader.row() { rows.append(row) }
    return rows
  }

  private init(_ bytes: ArraySlice<UInt8>, _ path: String) {
    self.bytes = bytes
    self.path = path
    index = bytes.startIndex
  }

  private mutating func row() throws(Failure) -> Row? {
    while index < bytes.endIndex {
      let start = line
      var fields = [try field()]
      while index < bytes.endIndex, bytes[index] == 0x2C {
        index += 1
        fields.append(try field())
      }
      endLine()
      if fields != [""] { return Row(line: start, fields: fields) }
    }
    return nil
  }

  private mutating func endLine() {
    if index < bytes.endIndex, bytes[index] == 0x0D { index += 1 }
    if index < bytes.endIndex, bytes[index] == 0x0A { index += 1 }
    line += 1
  }

  private mutating func field() throws(Failure) -> String {
    guard index < bytes.endIndex, bytes[index] == 0x22 else {
      let start = index
      while index < bytes.endIndex, ![0x2C, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
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
    guard index == bytes.endIndex || [0x2C, 0x0A, 0x0D].contains(bytes[index]) else {
      throw Failure(
        zh: "\(path) 第 \(line) 行：引号后面还有文字，字段里的引号要写两个",
        en:
          "\(path), line \(line): text follows a closing quotation mark; marks inside a field are doubled"
      )
    }
    return String(decoding: content, as: UTF8.self)
  }
}
