import Dispatch
import Glibc

/// One run of a target with an input: its promises, its time and what it leaves behind.
enum Unit {
  /// Seconds of processor time above which an input counts as a defect.
  private static let limit = 1.0
  /// Where slow inputs are kept; nothing is kept without it.
  private static let folder = unsafe getenv("FUZZ_FOUND").map { unsafe String(cString: $0) }
  /// Whether each input is run again and again, to see memory grow.
  private static let looksForLeaks = unsafe getenv("FUZZ_LEAKS") != nil

  /// Judges an input on a thread like those that the compiler works on, with a stack as small as theirs.
  static func run(
    _ start: UnsafePointer<UInt8>?, _ count: Int,
    _ judge: @escaping @Sendable @concurrent ([UInt8]) async -> Void
  ) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let began = processorTime
    wait(bytes, judge)
    let seconds = processorTime - began
    if seconds > limit { keep(bytes, seconds) }
    if looksForLeaks { checkLeaks(bytes, judge) }
    return 0
  }

  private static func wait(
    _ bytes: [UInt8], _ judge: @escaping @Sendable @concurrent ([UInt8]) async -> Void
  ) {
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      await judge(bytes)
      done.signal()
    }
    done.wait()
  }

  /// After two runs everything that is kept for later is there: a third may leave nothing more.
  private static func checkLeaks(
    _ bytes: [UInt8], _ judge: @escaping @Sendable @concurrent ([UInt8]) async -> Void
  ) {
    wait(bytes, judge)
    let growth = growth(bytes, judge)
    // Every task leaves 64 bytes behind; a value that holds itself is larger.
    hold(growth.min() ?? 0 < 1024, "memory grows with every run: \(growth) bytes")
  }

  private static func growth(
    _ bytes: [UInt8], _ judge: @escaping @Sendable @concurrent ([UInt8]) async -> Void
  ) -> [Int] {
    var growth = [0, 0, 0, 0]
    for place in growth.indices {
      let before = allocatedBytes()
      wait(bytes, judge)
      growth[place] = allocatedBytes() - before
    }
    return growth
  }

  private static var processorTime: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func keep(_ bytes: [UInt8], _ seconds: Double) {
    var name: UInt64 = 14_695_981_039_346_656_037
    for byte in bytes { name = (name ^ UInt64(byte)) &* 1_099_511_628_211 }
    guard let folder, let file = unsafe fopen(folder + "/slow-" + String(name, radix: 16), "w")
    else { return }
    unsafe fwrite(bytes, 1, bytes.count, file)
    unsafe fclose(file)
    print("slow: \(seconds) s of processor time for \(bytes.count) bytes")
  }
}

@_silgen_name("__sanitizer_get_current_allocated_bytes")
private func allocatedBytes() -> Int

/// Stops the process, with words that an optimised precondition would not say.
func hold(
  _ condition: Bool, _ problem: @autoclosure () -> String = "", line: Int = #line,
  file: String = #fileID
) {
  if !condition { broken(problem(), line: line, file: file) }
}

func broken(_ problem: String, line: Int = #line, file: String = #fileID) -> Never {
  // `print` would keep it to itself when the process stops.
  let bytes = Array("broken promise at \(file):\(line): \(problem)\n".utf8)
  unsafe write(2, bytes, bytes.count)
  fatalError()
}
