namespace ServiceHub.OAuth.Authorization.Browser;

/// <summary>Why a citizen's way ends on a page of the hub: there is nobody to send them back to.</summary>
public enum BrowserFault
{
    /// <summary>The portal's request is unknown, used up or too old.</summary>
    RequestUnknown,

    /// <summary>The login or the consent that comes back is unknown, used up or too old.</summary>
    WayUnknown,

    /// <summary>It began in another browser.</summary>
    OtherBrowser,

    /// <summary>The answer is of another login than the one that was asked.</summary>
    OtherLogin,

    /// <summary>The hub's database does not answer, which the host finds out.</summary>
    Unavailable,
}
