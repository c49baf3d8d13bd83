using ServiceHub.OAuth.Authorization.Browser;
using ServiceHub.OAuth.Stores;
using ServiceHub.OAuth.Tests.Support;

namespace ServiceHub.OAuth.Tests.Authorization.Browser;

/// <summary>Consents that are put on record, on the hub's own page.</summary>
public class ConsentRecordTests
{
    private static readonly ConsentItem Item = new(
        "agr-1", ["welfare:read"], [], new("กรม", "A department"), new("ย้ายที่อยู่", "A change of address"), new(2027, 1, 31));

    [Fact]
    public async Task Shows_what_only_consent_opens_of_this_purpose_and_these_scopes()
    {
        using var portal = await PortalAsync();
        portal.Hub.Consents.Need(Hub.ClientId, "another-purpose", Item with { AgreementId = "agr-2" });
        (await portal.ConsentAsync()).Items.ShouldBe([Item]);
        (await portal.ConsentAsync(("scope", "profile:read"))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Puts_on_record_what_was_shown_with_the_login_that_proved_the_citizen()
    {
        using var portal = await PortalAsync();
        var view = await portal.ConsentAsync();
        // What needs consent by now was not shown.
        portal.Hub.Consents.Need(Hub.ClientId, "address-change", Item with { AgreementId = "agr-2" });
        await portal.DecideAsync(view.Handle, ConsentView.ShowEnglish);
        portal.Hub.Consents.Given.ShouldBeEmpty();
        Portal.Query((await portal.DecideAsync(view.Handle, ConsentView.Allow)).Redirect!).ShouldContainKey("code");
        var gift = portal.Hub.Consents.Given.ShouldHaveSingleItem();
        (gift.Organisation, gift.ClientId, gift.Issuer, gift.Assurance).ShouldBe((Hub.Organisation, Hub.ClientId, NationalLogin.Issuer, "ial2.3"));
        gift.Items.ShouldHaveSingleItem().AgreementId.ShouldBe("agr-1");
    }

    [Fact]
    public async Task A_denial_puts_nothing_on_record()
    {
        using var portal = await PortalAsync();
        await portal.DecideAsync((await portal.ConsentAsync()).Handle, ConsentView.Deny);
        portal.Hub.Consents.Given.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_record_there_is_no_code()
    {
        using var portal = await PortalAsync();
        var view = await portal.ConsentAsync();
        portal.Hub.Consents.IsDown = true;
        await Should.ThrowAsync<TimeoutException>(() => portal.DecideAsync(view.Handle, ConsentView.Allow));
        portal.Hub.Consents.IsDown = false;
        (await portal.DecideAsync(view.Handle, ConsentView.Allow)).Fault.ShouldBe(BrowserFault.WayUnknown);
    }

    private static async Task<Portal> PortalAsync()
    {
        var portal = await Portal.StartAsync();
        portal.Hub.Consents.Need(Hub.ClientId, "address-change", Item);
        return portal;
    }
}
