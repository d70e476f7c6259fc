import CMalloc
import Compiler
import Dispatch
import Glibc
import Standard

/// What the command line asks of the operating system, in one place.
enum Machine {
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  static func currentFolder() -> String {
    guard let path = unsafe getcwd(nil, 0) else { return "." }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// The file of this program; nil where the system does not tell.
  static func program() -> String? { FileSystem.absolute("/proc/self/exe") }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of a terminal; nil for anything else.
  static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  static func processors() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Keeps memory together: each further region that the C library opens for a thread holds back what is free in it.
  ///
  /// One for each processor, and that of the main thread, which mostly waits: where two that work share one, they wait
  /// for each other.
  static func limitRegionsOfMemory() { mallopt(M_ARENA_MAX, Int32(clamping: processors() + 1)) }

  /// The day on the calendar of the machine's place.
  static func today() -> CalendarDate {
    var now = time(nil)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    let day = unsafe CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return day ?? .earliest
  }

  /// Writes all bytes.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Output.Fate {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { return .closed }
      if count <= 0 {
        let reason = unsafe String(cString: strerror(errno))
        return .failed(
          Failure(zh: "输出写不进去：\(reason)", en: "The output cannot be written: \(reason)"))
      }
      rest = rest.dropFirst(count)
    }
    return .written
  }

  /// Gives what the process was started without, of input, output and messages, a place that takes nothing.
  ///
  /// Otherwise the next file that is opened, such as one that is being written, would get its number.
  static func occupyStandardDescriptors() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is this one. Writing to it fails, as it does to one that is closed.
      _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// A closed pipe ends the writing, not the process; an interrupt ends it with 130.
  static func arrangeSignals() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in _exit(130) }
  }

  /// What nobody else has named in the same moment.
  static func moment() -> Int {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    return now.tv_sec * 1_000_000_000 + now.tv_nsec
  }

  /// Waits for an interrupt or a request to end; neither ends the process any more.
  static func interruption(isArmed: () -> Void) async {
    let (stream, continuation) = AsyncStream<Void>.makeStream()
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { continuation.yield() }
      source.resume()
      return source
    }
    isArmed()
    for await _ in stream { break }
    for source in sources { source.cancel() }
  }

  static func leave(_ status: Int32) -> Never { exit(status) }
}
