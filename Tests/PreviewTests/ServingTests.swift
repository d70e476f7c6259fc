import Foundation
import Glibc
import TestSupport
import Testing

/// The program itself: it prints where it is, answers, tells of changes, and ends when asked to.
@Suite(.timeLimit(.minutes(30))) struct ServingTests {
  @Test func servesUntilItIsInterrupted() async throws {
    let scratch = try Scratch()
    let item = try scratch.read(Scratch.item)
    let program = try Program(["serve", "--port", "0", "--open", Scratch.item], in: scratch.root)
    let address = try #require(program.line())
    let pattern = /http:\/\/localhost:([0-9]+)\/(preview\/guides\/.*)/
    let match = try #require(address.wholeMatch(of: pattern), "\(address)")
    let port = try #require(UInt16(match.1))
    let shell = try Client(port: port).get("/" + match.2)
    #expect(shell.contains("申领居住证"))
    let site = "/site/" + match.2.dropFirst("preview/".count)
    #expect(try Client(port: port).get(site).hasPrefix("HTTP/1.1 200"))
    #expect(try Client(port: port).get(site, host: "evil.example").hasPrefix("HTTP/1.1 421"))
    let head = try Client(port: port).get(site, method: "HEAD")
    #expect(head.contains("Content-Length: ") && head.hasSuffix("\r\n\r\n"))
    #expect(try Client(port: port).get("/site/../zhun.yaml").hasPrefix("HTTP/1.1 404"))
    #expect(
      try Client(port: port).get("/" + String(repeating: "a", count: 3000)).hasPrefix(
        "HTTP/1.1 414"))
    #expect(try Client(port: port).get("/", method: "POST").hasPrefix("HTTP/1.1 405"))
    let events = try Client(port: port)
    try events.send("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(try events.read(until: "event: state").contains("text/event-stream"))
    try scratch.save(Scratch.item, "事项名称: [没有写完\n")
    _ = try events.read(until: "event: page")
    #expect(try Client(port: port).get(site).hasPrefix("HTTP/1.1 503"))
    _ = try events.read(until: "event: findings")
    try scratch.save(Scratch.item, item + "\n事项名称: 改过的名称\n")
    _ = try events.read(until: "event: page")
    #expect(try Client(port: port).get(site).contains("改过的名称"))
    _ = try events.read(until: "event: findings")
    program.interrupt()
    #expect(program.status() == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.root).sorted() == [
        "standards", "zhun.yaml",
      ])
  }

  /// More than the system takes at once, on a connection that ends with it.
  @Test func whatIsLargeArrivesWhole() async throws {
    let scratch = try Scratch()
    let script = String(repeating: "// 0123456789012\n", count: 1 << 20)
    try scratch.save("templates/assets/own.js", script)
    let program = try Program(["serve", "--port", "0"], in: scratch.root)
    let address = try #require(program.line())
    let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0.dropLast()) })
    for _ in 0..<3 {
      let answer = try Client(port: port).get("/site/assets/own.js")
      #expect(answer.hasPrefix("HTTP/1.1 200"))
      #expect(answer.utf8.count > script.utf8.count && answer.hasSuffix(script.suffix(100)))
    }
    program.interrupt()
    #expect(program.status() == 0)
  }

  @Test func aPortInUseIsSaid() async throws {
    let scratch = try Scratch()
    let first = try Program(["serve", "--port", "0"], in: scratch.root)
    let address = try #require(first.line())
    let port = try #require(address.split(separator: ":").last?.dropLast())
    let second = try Program(
      ["serve", "--port", String(port), "--lang", "zh"], in: scratch.root)
    #expect(second.status() == 2)
    #expect(second.messages().contains("端口 \(port) 已被占用"))
    first.interrupt()
    #expect(first.status() == 0)
  }

  @Test func withoutAWorkspaceThereIsNothingToPreview() async throws {
    let scratch = try Scratch(copying: false)
    let program = try Program(["serve", "--port", "0"], in: scratch.root)
    #expect(program.status() == 2)
    #expect(program.messages().contains("zhun.yaml"))
  }

  @Test func anItemThatIsNoneIsSaid() async throws {
    let scratch = try Scratch()
    let program = try Program(["serve", "--port", "0", "--open", "zhun.yaml"], in: scratch.root)
    #expect(program.status() == 2)
    #expect(program.messages().contains("zhun.yaml"))
  }
}

/// A run of the program.
private final class Program {
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()

  init(_ arguments: [String], in folder: String) throws {
    process.executableURL = try Self.place()
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = Surroundings.bare
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  deinit { if process.isRunning { process.terminate() } }

  /// The first line that it prints.
  func line() -> String? {
    var bytes: [UInt8] = []
    while let byte = try? output.fileHandleForReading.read(upToCount: 1)?.first, byte != 0x0A {
      bytes.append(byte)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  func interrupt() { process.interrupt() }

  func status() -> Int32 {
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  func messages() -> String {
    String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  /// The built program beside the test bundle that runs.
  private static func place() throws -> URL {
    let bundles = ProcessInfo.processInfo.arguments.filter { $0.contains(".xctest") }
    let folders =
      bundles.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
      + [Bundle.main.bundleURL, URL(fileURLWithPath: Repository.root + "/.build/debug")]
    let programs = folders.map { $0.appending(path: "zhun") }
    return try #require(
      programs.first { FileManager.default.isExecutableFile(atPath: $0.path()) })
  }
}

/// One connection to this machine, byte by byte.
private final class Client {
  private let descriptor: Int32
  private var received: [UInt8] = []

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(status == 0)
  }

  deinit { close(descriptor) }

  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    let count = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    try #require(count == bytes.count)
  }

  /// A whole answer.
  func get(_ target: String, method: String = "GET", host: String = "localhost") throws -> String {
    try send("\(method) \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
    while readMore() {}
    return String(decoding: received, as: UTF8.self)
  }

  /// What comes until a text has come, which the next call begins behind.
  func read(until text: String) throws -> String {
    while true {
      let all = String(decoding: received, as: UTF8.self)
      if let range = all.range(of: text) {
        received = Array(all[range.upperBound...].utf8)
        return String(all[..<range.upperBound])
      }
      try #require(readMore())
    }
  }

  private func readMore() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
    }
    if count > 0 { received += bytes[..<count] }
    return count > 0
  }
}
