import Glibc

extension String {
  /// Whether the text comes first in the order of bytes, which is that of no language.
  ///
  /// It says the same as comparing UTF-8 byte by byte, many times as fast.
  func precedesInBytes(_ other: String) -> Bool {
    let known = unsafe utf8.withContiguousStorageIfAvailable { left in
      unsafe other.utf8.withContiguousStorageIfAvailable { right in
        let length = min(left.count, right.count)
        guard length > 0, let one = left.baseAddress, let two = right.baseAddress
        else { return left.count < right.count }
        let order = unsafe memcmp(one, two, length)
        return order == 0 ? left.count < right.count : order < 0
      }
    }
    return (known ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
