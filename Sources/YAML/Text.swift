import Glibc

/// A piece of a file's bytes, read as UTF-8 text without copying it.
///
/// There are many of them: it holds where it begins and ends in four bytes each, which no file exceeds.
package struct Text: Sendable {
  @usableFromInline let storage: [UInt8]
  @usableFromInline let start: UInt32
  @usableFromInline let end: UInt32
  /// The lists of words of which it may hold one; all of them where nobody has looked.
  package let words: WordSet
  /// Whether the indices of the bytes are their places in the file; not so where a text was decoded.
  package let isVerbatim: Bool

  /// - Parameter range: the part of the bytes that is the text; all of them where it is left out
  package init(
    _ bytes: [UInt8],
    in range: Range<Int>? = nil,
    isVerbatim: Bool = false,
    words: WordSet = .all
  ) {
    let range = (range ?? bytes.indices).clamped(to: bytes.indices)
    storage = bytes
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
    self.isVerbatim = isVerbatim
    self.words = words
  }

  package init(_ string: String) { self.init(Array(string.utf8)) }

  /// The bytes; who looks at them one by one takes them once.
  @inlinable
  @inline(__always)
  package var bytes: ArraySlice<UInt8> { storage[Int(start)..<Int(end)] }

  @inlinable package var isEmpty: Bool { start == end }

  /// The text of a range of indices of its bytes.
  package func at(_ range: Range<Int>, isVerbatim: Bool = false) -> Text {
    Text(storage, in: range, isVerbatim: isVerbatim, words: words)
  }

  /// The same text with what it may hold.
  package func holding(_ words: WordSet) -> Text {
    Text(storage, in: Int(start)..<Int(end), isVerbatim: isVerbatim, words: words)
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension Text: Hashable {
  package static func == (left: Text, right: Text) -> Bool {
    guard left.end - left.start == right.end - right.start else { return false }
    return unsafe left.bytes.withUnsafeBytes { one in
      unsafe right.bytes.withUnsafeBytes { other in
        guard let first = one.baseAddress, let second = other.baseAddress else { return true }
        return unsafe memcmp(first, second, one.count) == 0
      }
    }
  }

  package func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}

extension Text: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension Text {
  /// Whether the text has more characters than a limit; most texts are told by the number of their bytes.
  package func isLonger(than limit: Int) -> Bool {
    guard bytes.count > limit, bytes.count(where: { $0 & 0xC0 != 0x80 }) > limit else {
      return false
    }
    return string.count > limit
  }

  /// Whether white space may stand at the ends of the text; if not, it is trimmed.
  package var mayHaveSpaces: Bool {
    guard start < end else { return false }
    let (first, last) = (storage[Int(start)], storage[Int(end) - 1])
    return Self.maySurround(first) || Self.maySurround(last)
  }

  /// The text without white space at its ends: ASCII, U+3000, no-break space and zero-width marks.
  package var trimmed: Text {
    guard mayHaveSpaces else { return self }
    var rest = bytes
    while let width = Self.leadingSpace(rest) { rest = rest.dropFirst(width) }
    while let width = Self.trailingSpace(rest) { rest = rest.dropLast(width) }
    return rest.count == bytes.count
      ? self : at(rest.startIndex..<rest.endIndex, isVerbatim: isVerbatim)
  }

  /// Whether the text is a word, without making a text of the word first.
  package func isWritten(_ word: StaticString) -> Bool {
    guard Int(end - start) == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { unsafe bytes.elementsEqual($0) }
  }

  /// Where another text first stands in this one, as an index into `bytes`.
  package func firstIndex(of needle: [UInt8], from start: Int? = nil) -> Int? {
    let bytes = bytes
    guard let first = needle.first, bytes.count >= needle.count else { return nil }
    var index = start ?? bytes.startIndex
    let last = bytes.endIndex - needle.count
    while index <= last {
      if bytes[index] == first, bytes[index..<(index + needle.count)].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }

  package func contains(_ needle: String) -> Bool { firstIndex(of: Array(needle.utf8)) != nil }

  /// Whether a byte may be the first or the last one of white space.
  private static func maySurround(_ byte: UInt8) -> Bool {
    switch byte {
    case ...0x20, 0xE3, 0xC2, 0xE2, 0xEF, 0x80, 0xA0, 0x8B, 0xBF: true
    default: false
    }
  }

  private static let wideSpaces: [[UInt8]] = [
    [0xE3, 0x80, 0x80], [0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF],
  ]

  private static func leadingSpace(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2, 0xE2, 0xE3, 0xEF: break
    // Nearly every text begins and ends with a byte of no space.
    default: return nil
    }
    return wideSpaces.first { bytes.starts(with: $0) }?.count
  }

  private static func trailingSpace(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let last = bytes.last else { return nil }
    switch last {
    case 0x20, 0x09...0x0D: return 1
    case 0x80, 0x8B, 0xA0, 0xBF: break
    default: return nil
    }
    return wideSpaces.first { bytes.suffix($0.count).elementsEqual($0) }?.count
  }
}
