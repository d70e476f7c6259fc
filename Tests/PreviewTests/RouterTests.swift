import Compiler
import Source
import TestSupport
import Testing

@testable import Preview
@testable import Publishing

/// What is answered, and to whom.
@Suite struct RouterTests {
  private static let shared = Task {
    let bench = Workbench(options(Repository.root))
    await bench.refresh()
    return bench.state
  }

  static func options(_ root: String) -> Workbench.Options {
    Workbench.Options(
      root: root, workers: 2, generator: "zhun test", day: Example.day, today: { Example.day })
  }

  private func answer(
    _ target: String, method: String = "GET", hosts: [String] = ["localhost:8321"],
    site: String? = nil, destination: String? = nil
  ) async throws -> Response.Full {
    let state = await Self.shared.value
    let router = try Router(state, run: "1", language: .chinese)
    let request = Request(
      method: method, target: target, hosts: hosts, site: site, destination: destination)
    guard case .full(let full) = router.answer(request) else {
      return Response.Full(status: 0, headers: [], bytes: [])
    }
    return full
  }

  @Test(arguments: [
    "localhost", "localhost:8321", "LOCALHOST:1", "127.0.0.1:8321", "[::1]:8321", "[::1]",
  ])
  func answersToTheNamesOfThisMachine(_ host: String) async throws {
    #expect(try await answer("/", hosts: [host]).status == 200)
  }

  @Test(arguments: [
    ["evil.example"], ["localhost.evil.example"], ["localhost:8321.evil.example"], ["localhost."],
    ["127.0.0.1.nip.io:8321"], ["192.168.1.2:8321"], ["0.0.0.0:8321"], ["::1"], [""], [],
    ["localhost", "evil.example"], ["localhost:"], ["localhost:123456"], ["user@localhost"],
  ])
  func refusesOtherNames(_ hosts: [String]) async throws {
    #expect(try await answer("/", hosts: hosts).status == 421)
  }

  @Test func refusesWhatOtherSitesTake() async throws {
    #expect(try await answer("/", site: "cross-site", destination: "script").status == 403)
    #expect(try await answer("/", site: "cross-site", destination: "document").status == 200)
    #expect(try await answer("/", site: "same-origin", destination: "empty").status == 200)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get"])
  func refusesOtherMethods(_ method: String) async throws {
    let answer = try await answer("/", method: method)
    #expect(answer.status == 405)
    #expect(answer.headers.contains { $0.name == "Allow" && $0.value == "GET, HEAD" })
  }

  @Test(arguments: [
    "/site/../../etc/passwd", "/site/%2e%2e/%2e%2e/etc/passwd", "/site//etc/passwd",
    "/site/zhun.yaml", "/site/standards/national/standard.yaml", "/site/./index.html",
    "/site/-/zhun.yaml", "/assets/../shell.mustache", "/assets/shell.mustache", "/zhun.yaml",
    "/preview.css", "/explain/ZS0000", "/explain/../x", "/site/nothing.html", "/events/",
  ])
  func holdsNothingElse(_ target: String) async throws {
    let answer = try await answer(target)
    #expect(answer.status == 404)
    #expect(!String(decoding: answer.bytes, as: UTF8.self).contains("root:"))
  }

  @Test func headAndGetAgree() async throws {
    let get = try await answer("/site/index.html")
    let head = try await answer("/site/index.html", method: "HEAD")
    #expect(get.status == 200 && head.status == 200 && head.bytes == get.bytes)
  }

  /// Byte for byte: what an editor sees is what would be published.
  @Test func theSiteIsThatOfABuild() async throws {
    let bench = Workbench(Self.options(Repository.root))
    let (_, events) = try #require(bench.broadcast.listen())
    await bench.refresh()
    for await event in events { if case .findings = event { break } }
    let state = bench.state
    let scratch = try Scratch(copying: false)
    var options = Builder.Options(
      folder: scratch.root + "/out", generator: "zhun test", workers: 2)
    options.publishesErrors = true
    options.day = Example.day
    options.today = Example.day
    let workspace = try #require(state.workspace)
    _ = try await Builder(workspace, state.findings, options).build()
    let manifest = try #require(
      Manifest(FileSystem.read(scratch.root + "/out/" + Manifest.name)))
    // What changed since the last build is told by builds alone, and so is where it stands.
    let apart = ["catalogue/v1/changes/", "catalogue/v1/openapi.json", "manifest.schema.json"]
    let files = manifest.files.filter { file in !apart.contains { file.path.hasPrefix($0) } }
    #expect(files.map(\.path) == state.site.addresses.filter { !apart.contains($0) })
    #expect(files.count > 15)
    let router = try Router(state, run: "1", language: .chinese)
    for file in files {
      let request = Request(
        method: "GET", target: "/site/" + Request.encoded(file.path), hosts: ["localhost"])
      guard case .full(let full) = router.answer(request) else { continue }
      #expect(full.status == 200)
      #expect(try full.bytes == FileSystem.read(scratch.root + "/out/" + file.path), "\(file.path)")
    }
  }

  @Test func foldersStandForTheirFirstPage() async throws {
    #expect(try await answer("/site").status == 308)
    #expect(try await answer("/site/").bytes == answer("/site/index.html").bytes)
  }

  @Test func onlyThisProgramMayFrameIt() async throws {
    for target in ["/", "/site/", "/explain/ZS3101"] {
      let policy = try await answer(target).headers.first { $0.name == "Content-Security-Policy" }
      #expect(policy?.value.contains("frame-ancestors 'self'") == true, "\(target)")
    }
  }

  @Test func typesFollowTheEnding() async throws {
    for (target, type) in [
      ("/site/index.html", "text/html"), ("/site/assets/style.css", "text/css"),
      ("/assets/preview.js", "text/javascript"), ("/site/assets/seal.svg", "image/svg+xml"),
    ] {
      let found = try await answer(target).headers.first { $0.name == "Content-Type" }
      #expect(found?.value.hasPrefix(type) == true, "\(target)")
    }
  }

  @Test func searchesByNameAndEscapes() async throws {
    let answer = try await answer("/?q=%E5%B1%85%E4%BD%8F%E8%AF%81")
    #expect(String(decoding: answer.bytes, as: UTF8.self).contains("申领居住证"))
    let hostile = try await self.answer("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    let page = String(decoding: hostile.bytes, as: UTF8.self)
    #expect(!page.contains("<script>alert") && page.contains("没有找到"))
  }

  @Test func explainsARule() async throws {
    let answer = try await answer("/explain/ZS3101?lang=en")
    #expect(String(decoding: answer.bytes, as: UTF8.self).contains("promise-exceeds"))
  }
}
