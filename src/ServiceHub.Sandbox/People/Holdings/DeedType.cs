namespace ServiceHub.Sandbox.People.Holdings;

/// <summary>Documents of land by what they are worth (Land Code): a full title, and certificates of use.</summary>
public enum DeedType
{
    /// <summary>น.ส.4 จ., the chanote.</summary>
    NorSor4Jor,

    /// <summary>น.ส.3 ก.</summary>
    NorSor3Kor,

    /// <summary>น.ส.3.</summary>
    NorSor3,
}
