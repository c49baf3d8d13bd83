namespace ServiceHub.Data.Tests.OAuth.Tokens;

public sealed class TokenHistoryTests() : TokenHistoryContract(new TestDatabase());
