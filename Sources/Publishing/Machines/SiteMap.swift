import Compiler

/// What tells search engines of the pages: the sitemap, and where it is.
///
/// It needs the address of the site; without one there is none.
struct SiteMap {
  /// How many addresses a file may hold.
  static let limit = 50_000

  private let site: SiteAddress?
  private let paths: [String]

  /// - Parameter listed: the pages of the guides that are for search engines
  init(listed: [String], _ publication: Publication) {
    var paths = listed
    if publication.outputs.contains(Output.lists.id) {
      let lists = PublishedList.all(publication).map(\.id)
      for place in [nil] + publication.siteIndex.places.codes.map(Optional.some) {
        paths += [Address.lists(place)] + lists.map { Address.list($0, place) }
      }
    }
    if publication.outputs.contains(Output.forms.id) {
      // One question at a time is the same form again.
      paths += publication.forms.all.flatMap { form in
        form.pages.filter { $0 != .steps }.map { form.address(of: $0) }
      }
    }
    self.init(paths, publication.site.address)
  }

  init(_ paths: [String], _ site: SiteAddress?) {
    self.site = site
    self.paths = paths.filter { $0.hasSuffix(".html") }
  }

  var files: [OutputFile] {
    guard let site, !paths.isEmpty else { return [] }
    let sorted = paths.sorted(by: Manifest.precedes)
    let parts = stride(from: 0, to: sorted.count, by: Self.limit).map {
      sorted[$0..<min($0 + Self.limit, sorted.count)]
    }
    guard parts.count > 1 else {
      return [list("urlset", "url", sorted[...], "sitemap.xml", site)] + robots(site)
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    let all = list("sitemapindex", "sitemap", names[...], "sitemap.xml", site)
    return [all] + zip(parts, names).map { list("urlset", "url", $0, $1, site) } + robots(site)
  }

  private func list(
    _ root: String, _ entry: String, _ paths: ArraySlice<String>, _ name: String,
    _ site: SiteAddress
  ) -> OutputFile {
    OutputFile(name) {
      var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      text += "<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
      for path in paths {
        text += "<\(entry)><loc>\(Self.escaped(site.text + path))</loc></\(entry)>\n"
      }
      return Array((text + "</\(root)>\n").utf8)
    }
  }

  /// Robots look for their rules at the root of a host and nowhere else.
  private func robots(_ site: SiteAddress) -> [OutputFile] {
    guard site.isRootOfHost else { return [] }
    return [
      OutputFile("robots.txt") {
        Array("User-agent: *\nAllow: /\n\nSitemap: \(site.text)sitemap.xml\n".utf8)
      }
    ]
  }

  /// An address has neither angle brackets nor quotes.
  private static func escaped(_ address: String) -> String {
    address.replacing("&", with: "&amp;")
  }
}
