using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.Documents;

internal sealed class TrustedDocumentMapping : IEntityTypeConfiguration<TrustedDocumentRow>
{
    public void Configure(EntityTypeBuilder<TrustedDocumentRow> builder)
    {
        builder.ToTable("TrustedDocuments");
        // No foreign key: a client is written anew by taking its row away, and its documents stay.
        builder.HasKey(document => new { document.ClientId, document.Sha256 });
        builder.Property(document => document.ClientId).HasMaxLength(64);
        builder.Property(document => document.Sha256).HasMaxLength(64);
    }
}
