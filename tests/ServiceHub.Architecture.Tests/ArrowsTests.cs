namespace ServiceHub.Architecture.Tests;

public sealed class ArrowsTests
{
    [Fact]
    public void Every_project_uses_only_what_the_table_allows() =>
        Repository.ProductProjects()
            .SelectMany(file => Arrows.Breaches(Path.GetFileNameWithoutExtension(file), Repository.References(file), Repository.Packages(file)))
            .ShouldBeEmpty();

    [Fact]
    public void All_projects_are_found() => Repository.ProductProjects().Count().ShouldBeGreaterThanOrEqualTo(12);

    [Theory]
    [InlineData("ServiceHub.GraphQL", "ServiceHub.OAuth")]
    [InlineData("ServiceHub.OAuth", "ServiceHub.Data")]
    [InlineData("ServiceHub.Adapters.Rest", "ServiceHub.Adapters.Soap")]
    [InlineData("ServiceHub.Services", "ServiceHub.Gateway")]
    [InlineData("ServiceHub.Services", "ServiceHub.Sandbox")]
    public void A_forbidden_arrow_is_found(string project, string reference) =>
        Arrows.Breaches(project, [reference], []).ShouldHaveSingleItem().ShouldContain(reference);

    [Fact]
    public void A_forbidden_package_is_found() =>
        Arrows.Breaches("ServiceHub.GraphQL", [], ["Newtonsoft.Json"]).ShouldHaveSingleItem().ShouldContain("Newtonsoft.Json");

    [Fact]
    public void An_unknown_project_is_found() => Arrows.Breaches("ServiceHub.Stray", [], []).ShouldHaveSingleItem();
}
