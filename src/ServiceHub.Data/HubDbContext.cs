using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ServiceHub.Adapters.Values;
using ServiceHub.Data.Agreements;
using ServiceHub.Data.AnswerCache;
using ServiceHub.Data.Changes;
using ServiceHub.Data.Citizens;
using ServiceHub.Data.Consents;
using ServiceHub.Data.Contacts;
using ServiceHub.Data.Corrections;
using ServiceHub.Data.Delegations;
using ServiceHub.Data.Disclosure;
using ServiceHub.Data.Disclosure.Hiding;
using ServiceHub.Data.Documents;
using ServiceHub.Data.FileRecords;
using ServiceHub.Data.IdentityCards;
using ServiceHub.Data.Leases;
using ServiceHub.Data.Marks;
using ServiceHub.Data.Mutations;
using ServiceHub.Data.OAuth;
using ServiceHub.Data.OAuth.Clients;
using ServiceHub.Data.OAuth.Tokens;
using ServiceHub.Data.Protections;
using ServiceHub.Data.Quotas;
using ServiceHub.Data.Representations;

namespace ServiceHub.Data;

/// <summary>The hub's own database. How each entity is stored stands in its <c>…Mapping</c> beside it.</summary>
/// <param name="options">The provider, chosen by the host.</param>
public sealed class HubDbContext(DbContextOptions<HubDbContext> options) : DbContext(options)
{
    public DbSet<Citizen> Citizens => Set<Citizen>();

    public DbSet<CitizenIdentifier> Identifiers => Set<CitizenIdentifier>();

    public DbSet<CitizenName> Names => Set<CitizenName>();

    public DbSet<CitizenAddress> Addresses => Set<CitizenAddress>();

    public DbSet<CitizenContactPoint> ContactPoints => Set<CitizenContactPoint>();

    public DbSet<PairwiseId> PairwiseIds => Set<PairwiseId>();

    public DbSet<ClientRow> Clients => Set<ClientRow>();

    public DbSet<ClientCredentialRow> ClientCredentials => Set<ClientCredentialRow>();

    public DbSet<ClientEventRow> ClientEvents => Set<ClientEventRow>();

    public DbSet<SigningKeyRow> SigningKeys => Set<SigningKeyRow>();

    public DbSet<CredentialUseRow> CredentialUses => Set<CredentialUseRow>();

    public DbSet<ArtifactRow> Artifacts => Set<ArtifactRow>();

    public DbSet<EndedFamilyRow> EndedFamilies => Set<EndedFamilyRow>();

    public DbSet<OneTimeUseRow> OneTimeUses => Set<OneTimeUseRow>();

    public DbSet<RevocationRow> Revocations => Set<RevocationRow>();

    public DbSet<TokenHistoryRow> TokenHistory => Set<TokenHistoryRow>();

    public DbSet<ChangeRow> Changes => Set<ChangeRow>();

    public DbSet<ChangedItemRow> ChangedItems => Set<ChangedItemRow>();

    public DbSet<TrustedDocumentRow> TrustedDocuments => Set<TrustedDocumentRow>();

    public DbSet<FileLoadRow> FileLoads => Set<FileLoadRow>();

    public DbSet<FileRecordRow> FileRecords => Set<FileRecordRow>();

    public DbSet<CachedAnswerRow> CachedAnswers => Set<CachedAnswerRow>();

    public DbSet<ForgottenAnswersRow> ForgottenAnswers => Set<ForgottenAnswersRow>();

    public DbSet<MarkRow> Marks => Set<MarkRow>();

    public DbSet<LeaseRow> Leases => Set<LeaseRow>();

    public DbSet<VerificationBatchRow> VerificationBatches => Set<VerificationBatchRow>();

    public DbSet<VerificationItemRow> VerificationItems => Set<VerificationItemRow>();

    public DbSet<FailureLimitRow> FailureLimits => Set<FailureLimitRow>();

    public DbSet<QuotaUseRow> QuotaUses => Set<QuotaUseRow>();

    public DbSet<QuotaKeyRow> QuotaKeys => Set<QuotaKeyRow>();

    public DbSet<AgreementRow> Agreements => Set<AgreementRow>();

    public DbSet<AgreementEventRow> AgreementEvents => Set<AgreementEventRow>();

    public DbSet<DisclosureRow> Disclosures => Set<DisclosureRow>();

    public DbSet<LogStateRow> LogState => Set<LogStateRow>();

    public DbSet<LogTileRow> LogTiles => Set<LogTileRow>();

    public DbSet<TreeHeadRow> TreeHeads => Set<TreeHeadRow>();

    public DbSet<LogKeyRow> LogKeys => Set<LogKeyRow>();

    public DbSet<HidingRow> Hidings => Set<HidingRow>();

    public DbSet<Delegation> Delegations => Set<Delegation>();

    public DbSet<ConsentVersion> Consents => Set<ConsentVersion>();

    public DbSet<Representation> Representations => Set<Representation>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<Protection> Protections => Set<Protection>();

    public DbSet<BreakGlassAccess> BreakGlassAccesses => Set<BreakGlassAccess>();

    public DbSet<MutationRow> Mutations => Set<MutationRow>();

    public DbSet<Contact> Contacts => Set<Contact>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(HubDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateConverter>().HaveMaxLength(10);
        // SQLite cannot compare offsets; inside the hub all times are UTC.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }

    private sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.ToString(), text => Read(text))
    {
        private static PartialDate Read(string text) =>
            PartialDate.TryParse(text, out var date) ? date : throw new FormatException("The database holds a partial date that is none.");
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        time => time.UtcDateTime,
        time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
}
