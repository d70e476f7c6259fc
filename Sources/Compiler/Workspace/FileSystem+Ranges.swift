import Glibc
import Source

extension FileSystem {
  /// Some of the bytes of a file, of which no more than a little is in memory at a time.
  ///
  /// It is meant for files that a run has made itself: nothing of it is written down as what a run goes by.
  package static func read(
    _ path: String, _ range: Range<Int>, take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(path, reading: true) }
    defer { close(descriptor) }
    var place = range.lowerBound
    while place < range.upperBound {
      let room = min(1 << 20, range.upperBound - place)
      var result = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        result = unsafe pread(descriptor, buffer.baseAddress, room, off_t(place))
        count = max(0, result)
      }
      if result < 0, errno == EINTR { continue }
      if result < 0 { throw failure(path, reading: true) }
      guard result > 0 else {
        throw Failure(
          zh: "\(path) 在读取时变短了", en: "\(path) became shorter while it was read")
      }
      try take(chunk)
      place += chunk.count
    }
  }
}
