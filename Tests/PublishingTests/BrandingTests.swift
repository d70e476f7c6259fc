import Compiler
import Foundation
import Source
import Templates
import TestSupport
import Testing
import YAML

@testable import Publishing

/// A city brings its look, and nothing else changes; its mistakes are found.
@Suite struct BrandingTests {
  /// The example of `docs/branding.md`.
  private static let example = [
    "styles/00-theme.css": ":root { --cinnabar: #0b5d3b; --indigo: #12457a; }\n",
    "assets/logo.png": "not a picture, but copied as it is",
    "partials/header.mustache": """
    <a class="skip" href="#main">跳到正文</a>
    <header class="masthead"><img src="{{site.logo}}" alt="{{site.owner}}"> <a href="{{site.home}}">{{site.name}}</a></header>

    """,
    "partials/footer.mustache": """
    <footer class="colophon">
      {{#site.footer}}{{> partials/text}}{{/site.footer}}
      {{> partials/office}}
    </footer>

    """,
    "partials/office.mustache": "<p>{{site.owner}}主办</p>\n",
  ]

  private func pages(
    _ templates: [String: String]
  ) async throws -> (pages: [String: String], assets: [String: [UInt8]], review: TemplateReview) {
    let scratch = try Scratch()
    let root = try scratch.copyWorkspace()
    try scratch.write(
      "标准: standards/national\n站点: {网址: https://a.gov.cn/, 页脚: 粤ICP备0号}\n",
      to: "workspace/zhun.yaml")
    for (path, text) in templates { try scratch.write(text, to: "workspace/templates/" + path) }
    let workspace = try await WorkspaceLoader(workers: 2).load(root: root)
    let review = try TemplateReview(workspace)
    guard !review.diagnostics.contains(where: { $0.severity == .error }) else {
      return ([:], [:], review)
    }
    let publication = Publication(
      workspace, [], withErrors: true, outputs: Set(Output.all.map(\.id)), generator: "zhun test")
    var assets: [String: [UInt8]] = [:]
    for file in try Output.assets.files(publication) { assets[file.path] = try file.contents() }
    return (try GuideRendering.pages(workspace), assets, review)
  }

  /// What stands between the header and the footer.
  private func content(_ page: String) throws -> Substring {
    let start = try #require(page.range(of: "</header>"))
    let end = try #require(page.range(of: "<footer"))
    return page[start.upperBound..<end.lowerBound]
  }

  @Test func theSectionsStayAsTheyAre() async throws {
    let plain = try await pages([:])
    let own = try await pages(Self.example)
    #expect(own.review.diagnostics.isEmpty, "\(own.review.diagnostics.map(\.rule.code))")
    #expect(Set(plain.pages.keys) == Set(own.pages.keys) && plain.pages.count > 5)
    for (path, page) in plain.pages where path.hasSuffix(".html") {
      let changed = try #require(own.pages[path])
      #expect(try content(page) == content(changed), "\(path)")
      #expect(changed.contains("主办</p>") && !page.contains("主办</p>"))
      #expect(changed.contains("粤ICP备0号") && page.contains("粤ICP备0号"))
      #expect(
        changed.contains("og:image\" content=\"https://a.gov.cn/assets/logo.png\"")
          && !page.contains("og:image"))
      #expect(changed.contains("assets/logo.png\" alt="))
    }
    let style = String(decoding: try #require(own.assets["assets/style.css"]), as: UTF8.self)
    #expect(style.contains("#0b5d3b") && style.contains(".masthead"))
    #expect(own.assets["assets/logo.png"] != nil && own.assets["assets/seal.svg"] != nil)
  }

  private func findings(_ templates: [String: String]) async throws -> [String] {
    let review = try await pages(templates).review
    return review.diagnostics.map { finding in
      let source = review.files[finding.location.file].source
      let position = LineTable(source).position(of: Int(finding.location.range.start))
      #expect(!finding.fingerprint.isEmpty)
      return "\(finding.rule.code) \(source.path):\(position.line):\(position.column)"
    }
  }

  @Test func everyMistakeIsFoundAtItsPlace() async throws {
    let found = try await findings([
      "partials/header.mustache": "<p>\n{{site.nmae}} {{> partials/hader}}\n{{{site.name}}}</p>\n",
      "guide.mustache": "{{#item}}\n{{> partials/header}}\n",
    ])
    #expect(
      found.filter { !$0.contains("ZS8910") } == [
        "ZS8902 templates/guide.mustache:1:1",
        "ZS8901 templates/partials/header.mustache:2:8",
        "ZS8905 templates/partials/header.mustache:2:19",
        "ZS8907 templates/partials/header.mustache:3:4",
      ])
    #expect(try await findings([:]).isEmpty)
  }

  @Test func filesWithoutEffectAreFound() async throws {
    let found = try await findings([
      "partials/foter.mustache": "<p></p>\n", "footer.mustache": "<p></p>\n",
      "style/00-theme.css": ":root {}\n", "assets/标志.png": "x", "README.md": "了解\n",
      "assets/fonts/a-b.woff2": "x", "styles/99-own.css": "p {}\n", ".editorconfig": "x",
    ])
    #expect(
      found == [
        "ZS8911 templates/assets/标志.png:1:1", "ZS8910 templates/footer.mustache:1:1",
        "ZS8910 templates/partials/foter.mustache:1:1", "ZS8910 templates/style/00-theme.css:1:1",
      ])
    let review = try await pages(["footer.mustache": "", "partials/foter.mustache": ""]).review
    for finding in review.diagnostics {
      let help = try #require(finding.help(in: .chinese))
      #expect(help.contains("templates/partials/footer.mustache"))
    }
  }

  @Test func anOverrideThatNoPageIncludesAnyMore() async throws {
    let found = try await findings([
      "guide.mustache": "<!DOCTYPE html>\n", "partials/fees.mustache": "<p></p>\n",
    ])
    #expect(found == ["ZS8910 templates/partials/fees.mustache:1:1"])
  }

  @Test func aFileThatNoPageCanCarry() async throws {
    let large = String(repeating: "p{}\n", count: 1 << 20)
    let found = try await findings([
      "styles/95-own.css": large, "styles/96-own.css": large + "\n",
      "partials/footer.mustache": large + "x",
      "notes.md": large + "x",
    ])
    #expect(
      found == [
        "ZS8915 templates/partials/footer.mustache:1:1", "ZS8915 templates/styles/96-own.css:1:1",
      ])
  }

  @Test func aTemplateInAnotherEncoding() async throws {
    let scratch = try Scratch()
    let root = try scratch.copyWorkspace()
    try FileManager.default.createDirectory(
      atPath: root + "/templates/partials", withIntermediateDirectories: true)
    let bytes: [UInt8] = Array("<p>".utf8) + [0xB0, 0xEC, 0xCA, 0xC2] + Array("</p>\n".utf8)
    try Data(bytes).write(
      to: URL(filePath: root + "/templates/partials/footer.mustache"))
    // The mark of UTF-8 that some editors write is no mistake and not on the page.
    try Data([0xEF, 0xBB, 0xBF] + Array("<p>头</p>\n".utf8)).write(
      to: URL(filePath: root + "/templates/partials/header.mustache"))
    let workspace = try await WorkspaceLoader(workers: 2).load(root: root)
    let review = try TemplateReview(workspace)
    #expect(review.diagnostics.map(\.rule.code) == ["ZS8912"])
    #expect(review.diagnostics.map { Int($0.location.range.start) } == [3])
    try FileManager.default.removeItem(atPath: root + "/templates/partials/footer.mustache")
    let pages = try GuideRendering.pages(workspace)
    #expect(pages.values.allSatisfy { !$0.contains("\u{FEFF}") })
  }

  /// Every template of the program is part of a page.
  @Test func noTemplateIsLeftOver() {
    let files = TemplateFiles.builtIn
    let (set, _, diagnostics) = files.compiled(from: 0)
    #expect(diagnostics.isEmpty)
    var used: Set<String> = []
    for kind in PageKind.all { used.formUnion(set.parts(of: kind.template)) }
    for file in files.all {
      switch file.use {
      case .template(let name): #expect(used.contains(name), "\(file.path)")
      case .asset, .style, .readings, .fillers: continue
      case .note, .none, .unpublishable: Issue.record("\(file.path) is of no use")
      }
    }
  }
}
