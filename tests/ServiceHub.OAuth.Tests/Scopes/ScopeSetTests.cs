using ServiceHub.OAuth.Scopes;

namespace ServiceHub.OAuth.Tests.Scopes;

public class ScopeSetTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("identity-card:read profile:read", 2)]
    [InlineData("a a a", 1)]
    [InlineData("! # [ ] ~", 5)]
    public void Reads_scopes_with_one_space_between_them(string text, int count)
    {
        ScopeSet.TryParse(text, out var scopes).ShouldBeTrue();
        scopes!.Count.ShouldBe(count);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData(" a")]
    [InlineData("a ")]
    [InlineData("a  b")]
    [InlineData("a\tb")]
    [InlineData("a\nb")]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("a\u007f")]
    [InlineData("ก")]
    public void Refuses_what_is_no_list_of_scopes(string text) => ScopeSet.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Is_equal_and_prints_alike_whatever_the_order()
    {
        var one = ScopeSet.Of("b", "a");
        var other = ScopeSet.Of("a", "b", "a");
        one.ShouldBe(other);
        one.GetHashCode().ShouldBe(other.GetHashCode());
        one.ToString().ShouldBe("a b");
        one.ShouldNotBe(ScopeSet.Of("a"));
    }

    [Fact]
    public void Tells_case_apart()
    {
        ScopeSet.Of("a").Contains("A").ShouldBeFalse();
        ScopeSet.Of("a", "A").Count.ShouldBe(2);
    }

    [Fact]
    public void Compares_and_intersects()
    {
        var few = ScopeSet.Of("a");
        var many = ScopeSet.Of("a", "b");
        few.IsSubsetOf(many).ShouldBeTrue();
        many.IsSubsetOf(few).ShouldBeFalse();
        ScopeSet.Empty.IsSubsetOf(few).ShouldBeTrue();
        many.Intersect(ScopeSet.Of("b", "c")).ShouldBe(ScopeSet.Of("b"));
        few.Intersect(ScopeSet.Empty).ShouldBe(ScopeSet.Empty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    public void Does_not_collect_what_is_no_scope(string scope) => Should.Throw<FormatException>(() => ScopeSet.Of(scope));
}
