namespace ServiceHub.OAuth.Tests;

public class IssuerAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080/", "http://127.0.0.1:8080")]
    [InlineData("https://hub.example.go.th", "https://hub.example.go.th")]
    [InlineData("https://example.go.th/hub/", "https://example.go.th/hub")]
    public void Leads_to_every_address(string address, string issuer)
    {
        var known = new IssuerAddress(() => new Uri(address));
        known.Issuer.ShouldBe(issuer);
        known.TokenEndpoint.ShouldBe(issuer + "/oauth/token");
        known.JwksUri.ShouldBe(issuer + "/oauth/jwks");
        known.Audience.ShouldBe(issuer + "/graphql");
    }

    [Theory]
    [InlineData("/hub")]
    [InlineData("ftp://hub.example.go.th")]
    [InlineData("https://user@hub.example.go.th")]
    [InlineData("https://hub.example.go.th/?a=b")]
    [InlineData("https://hub.example.go.th/#a")]
    public void Refuses_what_cannot_be_an_issuer(string address)
    {
        var known = new IssuerAddress(() => new Uri(address, UriKind.RelativeOrAbsolute));
        Should.Throw<InvalidOperationException>(() => known.Issuer);
    }

    [Fact]
    public void Is_asked_at_the_first_use_and_not_again()
    {
        var asked = 0;
        var known = new IssuerAddress(() => new Uri($"http://127.0.0.1:{8080 + asked++}"));
        asked.ShouldBe(0);
        known.Issuer.ShouldBe("http://127.0.0.1:8080");
        known.Audience.ShouldBe("http://127.0.0.1:8080/graphql");
        asked.ShouldBe(1);
    }

    [Fact]
    public void Is_asked_again_when_the_address_was_not_known_yet()
    {
        var bound = false;
        var known = new IssuerAddress(() => bound ? new Uri("http://127.0.0.1:8080") : throw new InvalidOperationException("Not bound."));
        Should.Throw<InvalidOperationException>(() => known.Issuer);
        bound = true;
        known.Issuer.ShouldBe("http://127.0.0.1:8080");
    }
}
