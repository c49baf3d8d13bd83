using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Hiding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Hidings",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AgreementId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    LegalReferenceTh = table.Column<string>(type: "TEXT", nullable: false),
                    LegalReferenceEn = table.Column<string>(type: "TEXT", nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ApprovedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hidings", x => x.Sequence);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Hidings_AgreementId",
                table: "Hidings",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Hidings_Id",
                table: "Hidings",
                column: "Id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Hidings_Until",
                table: "Hidings",
                column: "Until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Hidings");
        }
    }
}
