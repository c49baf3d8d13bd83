using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Rest;

public sealed class IdentityCardTests
{
    [Fact]
    public async Task Maps_a_card_whole()
    {
        await using var web = await CardRegistry.StartAsync();
        using var underTest = new AgencyUnderTest(CardRegistry.Agency, web.Address);

        var card = (await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None)).Answers[0];

        card.AsOf.ShouldBe(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.FromHours(7)));
        card.Value("number").ShouldBe(People.Somchai);
        card.Value("name").ShouldBe(new LocalizedText("นายสมชาย ใจดี", "Mr. Somchai Jaidee"));
        card.Value("birthDate").ShouldBe(PartialDate.From(new DateOnly(1965, 7, 14)));
        card.Value("sex").ShouldBe("MALE");
        card.Value("status").ShouldBe("LOST");
        card.Value("issuedOn").ShouldBe(new DateOnly(2020, 1, 15));
        card.Value("expiresOn").ShouldBe(new DateOnly(2029, 1, 14));
        card.Value("address").ShouldBe(new LocalizedText(
            "12/3 ถ.พระราม 4 แขวงสีลม เขตบางรัก กรุงเทพมหานคร", "12/3 Rama IV Road, Si Lom, Bang Rak, Bangkok"));
    }

    [Fact]
    public async Task Maps_what_is_unknown_or_missing_to_nothing()
    {
        await using var web = await CardRegistry.StartAsync();
        using var underTest = new AgencyUnderTest(CardRegistry.Agency, web.Address);

        var cards = (await underTest.Agency.AskAsync([People.Malee, People.Arun], CancellationToken.None)).Answers;

        cards[0].Value("birthDate")!.ToString().ShouldBe("1926");
        cards[0].Value("expiresOn").ShouldBeNull();
        cards[1].Value("birthDate")!.ToString().ShouldBe("1997-05");
        cards[1].Value("name").ShouldBe(new LocalizedText("อรุณ แสงทอง", "Arun Saengthong"));
        cards[1].Value("sex").ShouldBe("UNKNOWN");
        cards[1].Value("address").ShouldBeNull();
    }

    [Fact]
    public async Task Asks_once_for_a_hundred_people()
    {
        await using var web = await CardRegistry.StartAsync();
        using var underTest = new AgencyUnderTest(CardRegistry.Agency, web.Address);

        await underTest.Agency.AskAsync(People.Strangers(100), CancellationToken.None);

        web.Calls.ShouldBe(1);
    }
}
