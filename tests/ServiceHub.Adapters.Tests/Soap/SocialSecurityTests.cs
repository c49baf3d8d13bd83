using System.Text.Json.Nodes;
using ServiceHub.Adapters.Contract;
using ServiceHub.Adapters.Tests.Support;
using ServiceHub.Adapters.Values;

namespace ServiceHub.Adapters.Tests.Soap;

public sealed class SocialSecurityTests
{
    [Fact]
    public async Task Maps_a_membership_whole()
    {
        await using var web = await MembershipService.StartAsync();
        using var underTest = new AgencyUnderTest(MembershipService.Agency, web.Address);

        var member = (await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None)).Answers[0];

        member.AsOf.ShouldBe(new DateTimeOffset(2026, 11, 22, 10, 0, 0, TimeSpan.FromHours(7)));
        member.Value("name").ShouldBe(new LocalizedText("นายสมชาย ใจดี", "Mr. Somchai Jaidee"));
        member.Value("birthDate").ShouldBe(PartialDate.From(new DateOnly(1965, 7, 14)));
        member.Value("section").ShouldBe("SECTION_33");
        member.Value("status").ShouldBe("ACTIVE");
        member.Value("registeredOn").ShouldBe(new DateOnly(2001, 5, 1));
        member.Value("employer").ShouldBe(new LocalizedText("บริษัท ตัวอย่าง จำกัด", "Example Co., Ltd."));
        member.Value("hospital").ShouldBe(new LocalizedText("โรงพยาบาลตัวอย่าง", "Example Hospital"));
    }

    [Fact]
    public async Task Proves_the_hub_as_over_any_HTTP()
    {
        var authorization = "";
        await using var web = await WebAgency.StartAsync(context =>
        {
            authorization = context.Request.Headers.Authorization.ToString();
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        });
        using var underTest = new AgencyUnderTest(MembershipService.Agency, web.Address, manifest =>
            manifest["credentials"] = new JsonObject { ["bearer"] = "config:token" });

        var reply = await underTest.Agency.AskAsync([People.Somchai], CancellationToken.None);

        reply.Failure().Code.ShouldBe(AgencyFailureCode.Refused);
        authorization.ShouldBe($"Bearer {AgencyUnderTest.Token}");
    }

    [Fact]
    public async Task Maps_partial_dates_and_an_absent_employer()
    {
        await using var web = await MembershipService.StartAsync();
        using var underTest = new AgencyUnderTest(MembershipService.Agency, web.Address);

        var members = (await underTest.Agency.AskAsync([People.Malee, People.Arun], CancellationToken.None)).Answers;

        members.Select(member => member.Value("birthDate")!.ToString()).ShouldBe(["1926", "1997-05"]);
        members.Select(member => member.Value("section")).ShouldBe(["SECTION_39", "SECTION_40"]);
        members.Select(member => member.Value("status")).ShouldBe(["PENSIONER", "LAPSED"]);
        members.ShouldAllBe(member => member.Value("employer") == null);
    }
}
