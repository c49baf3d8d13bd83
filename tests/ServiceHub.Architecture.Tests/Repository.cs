using System.Xml.Linq;
using ServiceHub.Testing;

namespace ServiceHub.Architecture.Tests;

/// <summary>The checkout in which the tests run, read as files.</summary>
internal static class Repository
{
    /// <summary>The product's projects: every one outside the tests.</summary>
    public static IEnumerable<string> ProductProjects() =>
        new[] { "src", "adapters" }.SelectMany(folder => Directory.EnumerateFiles(Checkout.File(folder), "*.csproj", SearchOption.AllDirectories));

    public static IEnumerable<string> SourceFiles(string folder) =>
        Directory.EnumerateFiles(Checkout.File(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations"));

    public static IEnumerable<string> References(string project) =>
        Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    public static IEnumerable<string> Packages(string project) => Items(project, "PackageReference");

    private static IEnumerable<string> Items(string project, string item) =>
        XDocument.Load(project).Descendants(item).Select(element => element.Attribute("Include")!.Value);
}
