namespace ServiceHub.Data.Citizens;

/// <summary>In the order in which names are shown: the one in use first.</summary>
public enum NameUse
{
    Official,
    Usual,
    Former,
}
