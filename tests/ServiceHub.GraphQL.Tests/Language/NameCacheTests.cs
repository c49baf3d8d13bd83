using System.Text;
using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Tests.Language;

public sealed class NameCacheTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("id")]
    [InlineData("__typename")]
    [InlineData("aNameLongerThanWhatIsRememberedOfNames")]
    public void Gives_the_name(string name) => Get(name).ShouldBe(name);

    [Fact]
    public void Tells_names_apart_that_fall_on_one_place()
    {
        // Only the ends and the length decide about the place.
        string[] names = ["cardAlphaStatus", "cardGammaStatus", "cardAlphaStatus"];

        names.Select(Get).ShouldBe(names);
    }

    [Fact]
    public void Gives_more_names_than_it_has_places_for()
    {
        string[] names = [.. Enumerable.Range(0, 5000).Select(number => $"field{number}")];

        names.Concat(names).Select(Get).ShouldBe(names.Concat(names));
    }

    private static string Get(string name) => NameCache.Get(Encoding.UTF8.GetBytes(name));
}
