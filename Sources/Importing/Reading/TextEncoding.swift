import Compiler
import Glibc
import Source

/// Brings the bytes of a file of records into UTF-8, whichever way an office program wrote them.
enum TextEncoding {
  /// The text as UTF-8 without byte-order mark, and the name of the encoding where it was another.
  static func utf8(
    _ bytes: [UInt8], path: String
  ) throws(Failure) -> (text: ArraySlice<UInt8>, encoding: String?) {
    try refuseWorkbook(bytes, path)
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (try wide(bytes, path, littleEndian: true)[...], "UTF-16")
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (try wide(bytes, path, littleEndian: false)[...], "UTF-16")
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let place = content.firstIndex(of: 0) {
      let line = line(of: place, in: content)
      throw Failure(
        zh: "\(path) 第 \(line) 行有空字节（NUL），文件已损坏或者不是文本：重新导出为“CSV UTF-8”",
        en:
          "\(path), line \(line): a NUL byte; the file is damaged or no text: export it again as “CSV UTF-8”"
      )
    }
    if String(validating: content, as: UTF8.self) != nil { return (content, nil) }
    guard !isDamaged(content), let text = chinese(content) else {
      let line = line(of: firstFault(content), in: content)
      throw Failure(
        zh: "\(path) 第 \(line) 行不是 UTF-8 编码，也读不成 GBK：用 WPS 或者 Excel 打开，另存为“CSV UTF-8”再导入",
        en:
          "\(path), line \(line) is not UTF-8 and cannot be read as GBK: save it as “CSV UTF-8” and import it again"
      )
    }
    return (text[...], "GBK")
  }

  private static func refuseWorkbook(_ bytes: [UInt8], _ path: String) throws(Failure) {
    guard
      bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    else { return }
    throw Failure(
      zh: "\(path) 是 Excel 工作簿或者压缩包：每张表另存为“CSV UTF-8”再导入",
      en: "\(path) is a workbook or an archive: save each sheet as “CSV UTF-8” and import that")
  }

  private static func wide(
    _ bytes: [UInt8], _ path: String, littleEndian: Bool
  ) throws(Failure) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: 2, to: bytes.count - 1, by: 2) {
      let pair = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(littleEndian ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1)
    }
    guard bytes.count.isMultiple(of: 2), !units.contains(0),
      let text = String(validating: units, as: UTF16.self)
    else {
      throw Failure(
        zh: "\(path) 标明是 UTF-16 编码，内容却不是，文件已损坏：重新导出为“CSV UTF-8”",
        en:
          "\(path) says that it is UTF-16 and is not; it is damaged: export it again as “CSV UTF-8”"
      )
    }
    return Array(text.utf8)
  }

  /// Whether most of what is not ASCII is UTF-8: then single bytes are broken, and no other encoding is meant.
  private static func isDamaged(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (sound, broken) = (0, 0)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value > 0x7F {
      if scalar == "\u{FFFD}" { broken += 1 } else { sound += 1 }
    }
    return sound > broken
  }

  private static func firstFault(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var place = bytes.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      place += String(scalar).utf8.count
    }
    return place
  }

  private static func line(of place: Int, in bytes: ArraySlice<UInt8>) -> Int {
    1 + bytes[..<min(place, bytes.endIndex)].count { $0 == 0x0A }
  }

  /// GB 18030, of which GBK and GB 2312 are parts; nil where it is none, or where the system cannot read it.
  private static func chinese(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    guard let converter = unsafe iconv_open("UTF-8", "GB18030"),
      Int(bitPattern: converter) != -1
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var source = bytes.map { CChar(bitPattern: $0) }
    let room = source.count * 3 + 16
    var isRead = false
    let text = unsafe [UInt8](unsafeUninitializedCapacity: room) { target, written in
      unsafe source.withUnsafeMutableBufferPointer { source in
        var from = source.baseAddress
        var left = source.count
        unsafe target.withMemoryRebound(to: CChar.self) { target in
          var to = target.baseAddress
          var space = room
          isRead = unsafe iconv(converter, &from, &left, &to, &space) == 0 && left == 0
          written = isRead ? room - space : 0
        }
      }
    }
    return isRead ? text : nil
  }
}
