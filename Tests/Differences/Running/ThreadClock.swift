#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The time that the current thread has worked: what others do on the machine does not count.
enum ThreadClock {
  static var nanoseconds: Int {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
