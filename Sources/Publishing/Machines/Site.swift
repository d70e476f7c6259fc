import Compiler
import Source
import Standard
import Templates
import YAML

/// What all pages of a publication say of the site that they are part of.
struct Site: Sendable {
  /// What the site is called, in titles and headers.
  let name: String
  /// Where it will stand; nil where nobody has said.
  let address: SiteAddress?
  let hotline: String?
  /// Lines for the foot of every page.
  let footer: [String]
  /// The logo below the output folder: the workspace’s own, else the seal.
  let logo: String
  /// The absolute address of the logo as PNG: what others show where a page is shared.
  let image: String?
  let maps: MapLink

  init(_ workspace: Workspace) {
    let settings = workspace.settings.site
    name = settings.name ?? Self.usualName
    address = settings.address
    hotline = settings.hotline ?? workspace.standard.parameters["site-hotline"]
    footer = settings.footer
    maps = MapLink(workspace)
    let logos = Self.logos.filter { path in
      TemplateFiles.place(in: workspace).map { FileSystem.kind($0 + "/" + path) == .file } ?? false
    }
    logo = logos.first ?? Self.seal
    image = logos.contains(Self.picture) ? settings.address.map { $0.text + Self.picture } : nil
  }

  private static let usualName = "办事指南"
  private static let seal = "assets/seal.svg"
  private static let picture = "assets/logo.png"
  private static let logos = ["assets/logo.svg", picture]

  /// The absolute address of a path below the output folder; nil where the site has none.
  func absolute(_ path: String) -> String? { address.map { $0.text + path } }

  var hotlineView: View {
    guard let hotline, let dialled = PointView.dialled(Text(hotline)) else { return .nothing }
    return ["display": .text(hotline), "href": .text(dialled)]
  }
}
