using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.OAuth.Tokens;

internal sealed class TokenMapping : IEntityTypeConfiguration<ArtifactRow>, IEntityTypeConfiguration<EndedFamilyRow>,
    IEntityTypeConfiguration<OneTimeUseRow>, IEntityTypeConfiguration<RevocationRow>, IEntityTypeConfiguration<TokenHistoryRow>
{
    private const int IdLength = 100;
    private const int KeyIdLength = 32;

    public void Configure(EntityTypeBuilder<ArtifactRow> builder)
    {
        builder.ToTable("Artifacts");
        builder.HasKey(artifact => artifact.Hash);
        builder.Property(artifact => artifact.Hash).HasMaxLength(32);
        builder.ComplexProperty(artifact => artifact.Content).Property(value => value.KeyId).HasMaxLength(KeyIdLength);
        builder.Property(artifact => artifact.Family).HasMaxLength(IdLength);
        builder.HasIndex(artifact => artifact.Family);
        builder.HasIndex(artifact => artifact.Expires);
    }

    public void Configure(EntityTypeBuilder<EndedFamilyRow> builder)
    {
        builder.ToTable("EndedFamilies");
        builder.HasKey(family => family.Family);
        builder.Property(family => family.Family).HasMaxLength(IdLength);
    }

    public void Configure(EntityTypeBuilder<OneTimeUseRow> builder)
    {
        builder.ToTable("OneTimeUses");
        builder.Property(use => use.Id).ValueGeneratedNever();
        builder.HasIndex(use => use.Expires);
    }

    public void Configure(EntityTypeBuilder<RevocationRow> builder)
    {
        builder.ToTable("Revocations");
        builder.HasKey(revocation => revocation.TokenId);
        builder.Property(revocation => revocation.TokenId).HasMaxLength(IdLength);
        builder.HasIndex(revocation => revocation.Number);
    }

    public void Configure(EntityTypeBuilder<TokenHistoryRow> builder)
    {
        builder.ToTable("TokenHistory");
        builder.HasKey(token => token.TokenId);
        foreach (var id in new[] { nameof(TokenHistoryRow.TokenId), nameof(TokenHistoryRow.ClientId), nameof(TokenHistoryRow.CredentialId) })
        {
            builder.Property(id).HasMaxLength(IdLength);
        }
        builder.Property(token => token.GrantType).HasMaxLength(IdLength);
        builder.Property(token => token.Purpose).HasMaxLength(200);
        builder.HasIndex(token => new { token.ClientId, token.Issued });
        builder.HasIndex(token => token.Issued);
    }
}
