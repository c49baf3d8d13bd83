namespace ServiceHub.Benchmarks.Engine;

internal enum CardStatus
{
    Active,
    Expired,
    Revoked,
}
