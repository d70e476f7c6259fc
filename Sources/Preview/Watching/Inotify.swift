import Glibc
import NIOCore

/// The system's own notices of changes in folders: what is asked of it, and how its answers are read.
struct Inotify {
  /// One notice.
  struct Event: Hashable {
    let watch: Int32
    let mask: UInt32
    /// What in the folder it is about; empty for the folder itself.
    let name: String

    var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 }
    /// Whether the system dropped notices, so that anything may have changed.
    var isOverflow: Bool { mask & UInt32(IN_Q_OVERFLOW) != 0 }
    /// Whether nothing more will come from the folder: it is gone, or was moved away.
    var endsWatch: Bool { mask & UInt32(IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF) != 0 }
    var isCreation: Bool { mask & UInt32(IN_CREATE) != 0 }
  }

  let descriptor: Int32

  /// What counts as a change; a file that is being written counts when it is closed.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF)

  /// Nil where the system has no notices to give, or has given out all of them.
  init?() {
    descriptor = inotify_init1(Int32(O_NONBLOCK) | Int32(O_CLOEXEC))
    guard descriptor >= 0 else { return nil }
  }

  enum Watching {
    case watched(Int32)
    /// There is no such folder any more.
    case gone
    /// The system watches no further folder.
    case refused
  }

  func watch(_ folder: String) -> Watching {
    let flags = UInt32(IN_ONLYDIR | IN_DONT_FOLLOW)
    let number = unsafe inotify_add_watch(descriptor, folder, Self.mask | flags)
    if number >= 0 { return .watched(number) }
    return errno == ENOENT || errno == ENOTDIR ? .gone : .refused
  }

  func forget(_ watch: Int32) { inotify_rm_watch(descriptor, watch) }

  /// The notices in bytes that the system gave; it never gives half of one.
  static func events(in bytes: inout ByteBuffer) -> [Event] {
    var events: [Event] = []
    while let watch = bytes.readInteger(endianness: .host, as: Int32.self),
      let mask = bytes.readInteger(endianness: .host, as: UInt32.self),
      bytes.readInteger(endianness: .host, as: UInt32.self) != nil,
      let length = bytes.readInteger(endianness: .host, as: UInt32.self),
      let name = bytes.readBytes(length: Int(length))
    {
      let text = String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      events.append(Event(watch: watch, mask: mask, name: text))
    }
    return events
  }
}
